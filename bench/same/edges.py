"""Dossiers at the edge, made from the small one: they read, but something usual is missing."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

Change = Callable[[Path], None]


def write_edges(small: Path, into: Path) -> list[Path]:
    """Write dossiers that can be read."""
    return [_copy(small, into / name, change) for name, change in _EDGES.items()]


def write_broken(small: Path, into: Path) -> list[Path]:
    """Write dossiers that are to be refused."""
    return [_copy(small, into / name, change) for name, change in _BROKEN.items()]


def _copy(small: Path, folder: Path, change: Change) -> Path:
    shutil.copytree(small, folder)
    change(folder)
    return folder


def _edited(file: str, edit: Callable[[dict[str, Any]], Any]) -> Change:
    def change(folder: Path) -> None:
        path = folder / file
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        edit(content)
        path.write_text(yaml.safe_dump(content, sort_keys=False, allow_unicode=True), "utf-8")

    return change


def _only_first(content: dict[str, Any]) -> None:
    for each in list(content)[1:]:
        del content[each]


def _only_two(content: dict[str, Any]) -> None:
    for each in list(content)[2:]:
        del content[each]


def _first_weights(content: dict[str, Any]) -> None:
    for each in content.values():
        _only_first(each["weights"])


def _without_corners(content: dict[str, Any]) -> None:
    for name in [name for name, each in content.items() if each["role"] == "corner"]:
        del content[name]


def _each(*changes: Change) -> Change:
    def change(folder: Path) -> None:
        for each in changes:
            each(folder)

    return change


def _certain(content: Any) -> Any:
    """Narrow each range to its mode."""
    for key, value in content.items() if isinstance(content, dict) else ():
        if isinstance(value, dict) and {"low", "mode", "high"} <= set(value):
            content[key] = value["mode"]
        else:
            _certain(value)


def _all_certain(folder: Path) -> None:
    for path in folder.glob("*.yaml"):
        _edited(path.name, _certain)(folder)


def _text(file: str, text: str) -> Change:
    def change(folder: Path) -> None:
        (folder / file).write_text(text, encoding="utf-8")

    return change


def _without(file: str) -> Change:
    return lambda folder: (folder / file).unlink()


def _first_with(field: str, value: Any) -> Callable[[dict[str, Any]], Any]:
    return lambda content: next(iter(content.values())).update({field: value})


_EDGES: dict[str, Change] = {
    "one_future": _edited("futures.yaml", _only_first),
    "one_view": _edited("perspectives.yaml", _only_first),
    "two_options": _edited("options.yaml", _only_two),
    "nothing_uncertain": _all_certain,
    "one_criterion": _each(
        _edited("criteria.yaml", _only_first),
        _edited("objectives.yaml", _only_first),
        _edited("perspectives.yaml", _first_weights),
    ),
    "one_programme": _each(
        _edited("programmes.yaml", _only_first), _edited("options.yaml", _without_corners)
    ),
}
_BROKEN: dict[str, Change] = {
    "no_options": _without("options.yaml"),
    "not_yaml": _text("futures.yaml", "calm: {name: [\n"),
    "a_list": _text("drivers.yaml", "- rain\n- sun\n"),
    "unknown_field": _edited("programmes.yaml", _first_with("colour", "red")),
    "negative": _edited("programmes.yaml", _first_with("running_musd", -1)),
    "backwards": _edited(
        "programmes.yaml", _first_with("start_up_musd", {"low": 3, "mode": 2, "high": 1})
    ),
    "dangling": _edited("programmes.yaml", _first_with("evidence", "nobody_knows")),
    "no_such_channel": _edited("programmes.yaml", _first_with("channel", "sideways")),
    "no_default": _edited("dossier.yaml", lambda said: said.update(default_future="never")),
    "two_leads": _edited("options.yaml", _first_with("role", "recommendation")),
}
