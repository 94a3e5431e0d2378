"""What the pages of a checkout say of a scenario: each element one line, charts with their data."""

import base64
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
from google.protobuf.json_format import MessageToDict
from streamlit.testing.v1 import AppTest

# The script of the dashboard, and its pages as seen from there: the first that is there.
_LAYOUTS = (("dashboard/main.py", "../pages"), ("app.py", "views"))
_LINK = "s"  # the parameter of the address that carries a scenario
_ICON = ":material/search:"  # of the buttons that start a search
# Containers without words, and keys that hang on where a file lies or on when it was made.
_BARE = {"flex_container", "column", "root", "main", "sidebar", "event", "empty"}
_LEFT_OUT = {
    "id",
    "formId",
    "deferredFileId",
    "url",
    "pageScriptHash",
    "widthConfig",
    "heightConfig",
}


def said_by_pages(root: Path, scenario: dict[str, Any], press: bool) -> Iterator[tuple[str, str]]:
    """The name and the text of each page; where asked, once more with every search done."""
    script, pages = next(each for each in _LAYOUTS if (root / each[0]).exists())
    app = AppTest.from_file(str(root / script), default_timeout=600).run()
    app = _with_scenario(root / script, app, scenario)
    for path in sorted((root / script).parent.joinpath(pages).glob("*.py")):
        if path.stem != "__init__":
            app.switch_page(f"{pages}/{path.name}").run()
            yield path.stem, _text(app)
            if press and _press(app):
                yield f"{path.stem}-searched", _text(app)


def _with_scenario(script: Path, opened: AppTest, scenario: dict[str, Any]) -> AppTest:
    """The app opened by a link to a scenario.

    The app's own link says how this version writes one; what it holds is changed.
    """
    app = AppTest.from_file(str(script), default_timeout=600)
    app.query_params[_LINK] = _link(_first(opened.query_params[_LINK]), scenario)
    return app.run()


def _first(value: Any) -> str:
    return value if isinstance(value, str) else value[0]


def _link(own: str, scenario: dict[str, Any]) -> str:
    """A link of version 1, which every version reads."""
    content = {**_content(own), "scenario": scenario}
    packed = zlib.compress(json.dumps(content, separators=(",", ":")).encode(), 9)
    return f"1.{base64.urlsafe_b64encode(packed).decode().rstrip('=')}"


def _carried(link: str) -> str:
    """What a link says, but for the version that wrote it."""
    content = {key: said for key, said in _content(link).items() if key != "made_with"}
    return json.dumps(content, ensure_ascii=False, sort_keys=True)


def _content(link: str) -> dict[str, Any]:
    packed = link.partition(".")[2]
    unpacked = zlib.decompress(base64.urlsafe_b64decode(packed + "=" * (-len(packed) % 4)))
    content: dict[str, Any] = json.loads(unpacked)
    return content


def _press(app: AppTest) -> bool:
    """Press each button that starts a search, and say whether there was one."""
    pressed = set()
    while left := [each for each in app.button if _starts(each) and each.label not in pressed]:
        pressed.add(left[0].label)
        left[0].click().run()
    return bool(pressed)


def _starts(button: Any) -> bool:
    return button.proto.icon == _ICON and not button.disabled


def _text(app: AppTest) -> str:
    lines = [line for each in app._tree for line in _lines(each)]
    for key in sorted(app.query_params):
        value = _first(app.query_params[key])
        lines.append(f"address {key} {_carried(value) if key == _LINK else value}")
    return "\n".join(lines) + "\n"


def _lines(element: Any) -> Iterator[str]:
    proto = getattr(element, "proto", None)
    if element.type in _BARE or not hasattr(proto, "DESCRIPTOR"):
        return
    said = _cleaned(MessageToDict(proto))
    if not {"value", "body"} & set(said) and hasattr(type(element), "value"):
        said["value"] = _value(element)
    tables = list(_tables(proto))
    said.pop("data", None)
    said.pop("datasets", None)
    yield f"{element.type} {json.dumps(said, ensure_ascii=False, sort_keys=True, default=str)}"
    for rows in tables:
        yield f"{element.type} data {json.dumps(rows, ensure_ascii=False, default=str)}"


def _value(element: Any) -> Any:
    try:
        return element.value
    except (NotImplementedError, ValueError, AttributeError):
        return None


def _cleaned(said: Any) -> Any:
    if isinstance(said, list):
        return [_cleaned(each) for each in said]
    if isinstance(said, dict):
        return {key: _cleaned(each) for key, each in said.items() if key not in _LEFT_OUT}
    return said


def _tables(proto: Any) -> Iterator[list[dict[str, Any]]]:
    """Rows that a chart or a table carries."""
    fields = {field.name for field in proto.DESCRIPTOR.fields}
    own = [proto.data] if "data" in fields else []
    every = [*own, *(each.data for each in proto.datasets)] if "datasets" in fields else own
    for each in every:
        packed = getattr(each, "data", each)
        if isinstance(packed, bytes) and packed:
            with pa.ipc.open_stream(packed) as stream:
                yield stream.read_all().to_pylist()
