"""Read one YAML file as plain data, and refuse whatever is not plain data."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from policy_model.dossier.problems import InputError, Problem

MAXIMUM_BYTES = 1_000_000
_DEEPEST = 12
_LARGEST = 10**15
# What XML 1.0, and so a picture or a workbook, has no place for: quoted, YAML lets some of it pass.
NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
Files = Mapping[str, bytes | None]


class _Loader(yaml.CSafeLoader):
    """Safe loader that refuses a key given twice, a key that is no scalar, and huge numbers."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise _refused("a list or mapping as a key", key)
            # As read and as said: 1 and 0x1 are one key, and so, for people, are true and "True".
            name = str(self.construct_object(key))
            if name in seen:
                raise _refused(f"{name!r} twice", key)
            seen.add(name)
        return super().construct_mapping(node, deep)

    def whole_number(self, node: yaml.ScalarNode) -> int:
        number: int = self.construct_yaml_int(node)
        if abs(number) > _LARGEST:
            raise _refused(f"a whole number beyond {_LARGEST:g}", node)
        return number


_Loader.add_constructor("tag:yaml.org,2002:int", _Loader.whole_number)


def _refused(found: str, node: yaml.Node) -> yaml.constructor.ConstructorError:
    return yaml.constructor.ConstructorError(None, None, found, node.start_mark)


def read_yaml(path: Path) -> dict[Any, Any]:
    """Read a file that holds one YAML mapping.

    Raises
    ------
    InputError
        When the file is missing, larger than 1 MB, not UTF-8, not one mapping, or
        holds an alias, an anchor, a tag, a key given twice or nesting beyond reason.
    """
    return parse_yaml(_content(path), path.name)


def yaml_files(folder: Path) -> Files:
    """Return what a folder's YAML files hold, by their names; None for one that can't be read.

    Of a file that `parse_yaml` would refuse for its size, no more than shows that.
    """
    return {path.name: _content(path) for path in sorted(folder.glob("*.y*ml"))}


def _content(path: Path) -> bytes | None:
    try:
        with path.open("rb") as file:
            return file.read(MAXIMUM_BYTES + 1)
    except OSError:
        return None


def parse_yaml(content: bytes | None, name: str) -> dict[Any, Any]:
    """Read the content of a YAML file, None for no file; `name` is how errors call it.

    Raises
    ------
    InputError
        As `read_yaml`.
    """
    if content is None:
        raise _error(name, "", "no readable file", "a YAML file")
    if len(content) > MAXIMUM_BYTES:
        raise _error(name, "", "a larger file", f"at most {MAXIMUM_BYTES} bytes")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _error(name, f"byte {error.start}", "not UTF-8", "UTF-8 text") from None
    try:
        _refuse_all_but_plain_data(text, name)
        data = yaml.load(text, Loader=_Loader)  # noqa: S506 - derives from the safe loader
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        if isinstance(error, InputError):
            raise
        mark = getattr(error, "problem_mark", None)
        place = f"line {mark.line + 1}" if mark else ""
        found = getattr(error, "problem", None) or str(error)
        raise _error(name, place, found, "plain YAML, each key once") from None
    if not isinstance(data, dict):
        raise _error(name, "", data, "a mapping of keys to values")
    return data


def _refuse_all_but_plain_data(text: str, name: str) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        place = f"line {event.start_mark.line + 1}" if event.start_mark else ""
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if anchor:
            raise _error(name, place, f"anchor or alias {anchor}", "no anchors, no aliases")
        if tag:
            raise _error(name, place, f"tag {tag}", "no tags")
        if unseen := NOT_IN_XML.search(getattr(event, "value", "")):
            raise _error(name, place, f"the character U+{ord(unseen[0]):04X}", "printable text")
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > _DEEPEST:
            raise _error(name, place, f"{depth} levels of nesting", f"at most {_DEEPEST}")


def _error(name: str, key: str, found: object, expected: str) -> InputError:
    return InputError([Problem(name, key, found, expected)])
