"""What both versions are asked to do: command lines, pages and files, as plain data."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bench.same.edges import write_broken, write_edges
from bench.same.refusals import refusals
from bench.same.scenarios import Data, Files, scenarios

SMALL = "tests/data/water_in_lakeland"
PARTS = ("cli", "pages", "files")
Job = dict[str, Any]
_QUESTIONS = ("how_often", "what_changes", "who_disagrees", "find_out", "when_it_fails")
_ALLOCATE = ("frontier", "contributions", "limits", "robust")


@dataclass(frozen=True)
class Dossier:
    """A dossier to ask about.

    Attributes
    ----------
    argument : str
        What a command calls it: a path inside a checkout, or anywhere.
    asked : mapping
        Its scenarios, by name.
    files : mapping
        The scenarios as files, by the same names.
    programme : str
        One of its programmes.
    every : int
        Of the costly work, one scenario in so many.
    """

    name: str
    argument: str
    asked: Mapping[str, Data]
    files: Mapping[str, Path]
    programme: str
    every: int


def jobs(root: Path, into: Path, quick: bool) -> Iterator[Job]:
    """All that there is to do, and in `into` the files that it needs."""
    small = root / SMALL
    dossiers = [_dossier(root, small, into, every=4 if quick else 1)]
    for path in sorted(root.glob("data/*/dossier.yaml")):
        dossiers.append(_dossier(root, path.parent, into, every=99 if quick else 3))
    edges = [_edge(path, into) for path in write_edges(small, into / "edges")]
    yield from _commands(dossiers, edges, into, quick)
    for each in write_broken(small, into / "broken"):
        yield _run(f"cli/broken/{each.name}", "validate", "--dossier", str(each))
    yield from _pages(dossiers, edges, quick)
    yield from _files(dossiers, edges, quick)


def _commands(
    dossiers: list[Dossier], edges: list[Dossier], into: Path, quick: bool
) -> Iterator[Job]:
    for each in dossiers:
        heavy = each.every > 1 and quick and each is not dossiers[0]
        yield from _validate(each)
        yield from _cheap(each, 5 if heavy else 1)
        yield from () if heavy else _costly(each)
        good, written = next(iter(each.files.values())), into / each.name
        for name, argv in refusals(each.argument, each.programme, good, written).items():
            yield _run(f"cli/{each.name}/refused/{name}", *argv)
    for each in edges:
        yield from _validate(each)
        yield from _cheap(each, 1)
        yield from _costly(each)
    yield _run("cli/none/schema", "validate", "--schema")
    for command in ("validate", "compare", "evidence", "robustness", "allocate", "export"):
        yield _run(f"cli/none/help-{command}", command, "--help")
    yield _run("cli/none/new", "new", "a_policy", "--output", "{folder}")
    yield _run("cli/none/new-refused", "new", "A Policy", "--output", "{folder}")


def _validate(each: Dossier) -> Iterator[Job]:
    for form in ("text", "csv", "json"):
        name = f"cli/{each.name}/validate.{form}"
        yield _run(name, "validate", "--dossier", each.argument, "--format", form)


def _cheap(each: Dossier, every: int) -> Iterator[Job]:
    """What takes about a second a scenario."""
    for name in list(each.files)[::every]:
        for command in ("compare", "project", "evidence"):
            for form in ("csv", "json"):
                if form == "csv" or command == "compare":
                    yield _asked(each, name, f"{command}.{form}", command, "--format", form)
        yield _asked(each, name, "mix.json", "allocate")


def _costly(each: Dossier) -> Iterator[Job]:
    """What takes many seconds a scenario, by turns."""
    for at, name in enumerate(each.files):
        if at % each.every == 0:
            yield _asked(each, name, "robustness.json", "robustness")
        if at % each.every == 1 % each.every:
            for part in _ALLOCATE:
                yield _asked(each, name, f"{part}.json", "allocate", "--part", part)
            part = ("mix", *_ALLOCATE)[at % 5]
            yield _asked(each, name, "part.csv", "allocate", "--part", part, "--format", "csv")
        if at % each.every == 2 % each.every:
            asked = ("--question", _QUESTIONS[at % 5], "--format", "csv")
            yield _asked(each, name, "question.csv", "robustness", *asked)


def _pages(dossiers: list[Dossier], edges: list[Dossier], quick: bool) -> Iterator[Job]:
    """Every page of some scenarios; where it says so, with all that pages offer to search."""
    first, *others = dossiers
    small = ("own", "clash", "together") if quick else ("own", "nothing", "mix", "own-view")
    small = small if quick else (*small, "overrides", "limits", "clash", "together", "one-year")
    yield from _shown(first, small, press=("own", "together"))
    for each in others:
        large = ("own",) if quick else ("own", "nothing", "clash", "together")
        yield from _shown(each, large, press=() if quick else ("own",))
    for each in edges:
        yield from _shown(each, ("own", "nothing"), press=() if quick else ("own",))


def _shown(each: Dossier, names: tuple[str, ...], press: tuple[str, ...]) -> Iterator[Job]:
    for name, scenario in each.asked.items():
        bare = name.partition("-")[2]
        if bare in names:
            asked = {"dossier": each.argument, "scenario": scenario, "press": bare in press}
            yield {"name": f"pages/{each.name}/{name}", "do": "pages", **asked}


def _files(dossiers: list[Dossier], edges: list[Dossier], quick: bool) -> Iterator[Job]:
    """Bundles: report, deck, workbook, tables, pictures; and what a bundle has not."""
    first, *others = dossiers
    for each in [first] if quick else dossiers:
        yield _written(each, "together", "zip")
    if quick:
        return
    yield _written(first, "own", "pdf", "report", "--paper", "letter")
    yield _written(first, "clash", "zip")
    yield from (_written(each, "own", "zip") for each in edges)
    for each in others:
        for ending in ("xlsx", "pptx"):
            yield _written(each, "own", ending)
        yield _written(each, "nothing", "html", "report")


def _written(each: Dossier, bare: str, form: str, command: str = "export", *more: str) -> Job:
    name = next(name for name in each.files if name.partition("-")[2] == bare)
    file = f"{{folder}}/written.{form}"
    argv = (command, "--format", form, "--output", file, *more)
    return _asked(each, name, form, *argv, part="files")


def _asked(each: Dossier, name: str, last: str, *argv: str, part: str = "cli") -> Job:
    asked = ("--dossier", each.argument, "--scenario", str(each.files[name]))
    return _run(f"{part}/{each.name}/{name}/{last}", *argv, *asked)


def _run(name: str, *argv: str) -> Job:
    return {"name": name, "do": "cli", "argv": list(argv)}


def _dossier(root: Path, folder: Path, into: Path, every: int) -> Dossier:
    inside = folder.relative_to(root)
    argument = folder.name if inside.parts[0] == "data" else inside.as_posix()
    return _with_files(folder, argument, scenarios(Files(folder)), into, every)


def _edge(folder: Path, into: Path) -> Dossier:
    few = {
        name: said
        for name, said in scenarios(Files(folder)).items()
        if name.partition("-")[2] in ("own", "nothing", "regret")
    }
    return _with_files(folder, str(folder), few, into, 1)


def _with_files(
    folder: Path, argument: str, asked: Mapping[str, Data], into: Path, every: int
) -> Dossier:
    files = {}
    (into / folder.name).mkdir(parents=True)
    for name, said in asked.items():
        files[name] = into / folder.name / f"{name}.yaml"
        files[name].write_text(yaml.safe_dump(said, allow_unicode=True), encoding="utf-8")
    programme = next(iter(Files(folder).read("programmes")))
    return Dossier(folder.name, argument, asked, files, programme, every)


def write_jobs(asked: list[Job], path: Path) -> None:
    """Write jobs for the workers to read."""
    path.write_text(json.dumps(asked), encoding="utf-8")
