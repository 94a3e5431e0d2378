"""The bundle: all there, the same again by its own command, and the same as the command line."""

import io
import os
import shlex
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import openpyxl
import pypdf
import pytest
from pptx import Presentation

from policy_model.analysis.progress import unheard
from policy_model.cli import main
from policy_model.dossier import Source, open_source, yaml_files, zipped_source
from policy_model.dossier.archive import write_archive
from policy_model.outputs.bundle.asked import Asked
from policy_model.outputs.bundle.contents import DOSSIER, PARTS, SCENARIO
from policy_model.outputs.bundle.write import README, bundle_bytes, command
from policy_model.outputs.text.tables import TABLES
from policy_model.scenario import Override, Scenario, default_scenario
from tests.support import LAKELAND, ROOT

SAME_BYTES = (".csv", ".yaml", ".svg", ".html", ".txt", ".png")
CHANGE = Override(
    "programmes.village_wells.half_potential_musd", 0.4, 0.5, 0.6, "Wells got cheaper", "AB"
)


def asked(**changes: Any) -> Asked:
    source = open_source(str(LAKELAND))
    return Asked(source, of_a_day(source, **changes))


def of_a_day(source: Source, **changes: Any) -> Scenario:
    return replace(default_scenario(source.dossier), date="2026-11-28", **changes)


def unpacked(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        assert packed.testzip() is None
        return {name: packed.read(name) for name in packed.namelist()}


class Made(NamedTuple):
    """A bundle, what it is of, and how far it said that it was."""

    asked: Asked
    data: bytes
    told: list[float]


@pytest.fixture(scope="module")
def made() -> Made:
    """A bundle of a scenario that has something of everything."""
    about = asked(
        total_musd=3.0,
        weights=(("cost", 12.0),),
        mix_musd=(("ministry_pumps", 1.0), ("village_wells", 2.0)),
        own_perspectives=(("Our board", (("cost", 20.0), ("voice", 30.0))),),
        overrides=(CHANGE,),
    )
    told: list[float] = []
    return Made(about, bundle_bytes(about, told.append), told)


def test_every_part_is_there(made: Made) -> None:
    files = unpacked(made.data)
    for part in PARTS:
        assert any(name.startswith(part.name) and data for name, data in files.items()), part.name
    tables = {Path(name).stem for name in files if name.startswith("tables/")}
    assert tables == set(TABLES)
    drawn = {name for name in files if name.startswith("pictures/")}
    assert {Path(name).stem for name in drawn if name.endswith(".svg")} == {
        Path(name).stem for name in drawn if name.endswith(".png")
    }
    assert command(made.asked) in files[README].decode()


def test_nothing_in_it_has_a_clock_of_its_own(made: Made) -> None:
    with zipfile.ZipFile(io.BytesIO(made.data)) as packed:
        assert {each.date_time for each in packed.infolist()} == {(2026, 11, 28, 0, 0, 0)}


def test_an_uploaded_dossier_is_in_it_as_its_zip(tmp_path: Path) -> None:
    source = zipped_source(write_archive(yaml_files(LAKELAND), "lakes"), "my lakes.zip")
    about = Asked(source, of_a_day(source))
    (part,) = (each for each in PARTS if each.name == DOSSIER)
    for name, content in part.make(about, unheard).items():
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_bytes(content)
    words = shlex.split(command(about))
    again = open_source(str(tmp_path / words[words.index("--dossier") + 1])).dossier
    assert (again.id, again.digest) == (source.dossier.id, source.dossier.digest)


@pytest.mark.slow
def test_its_own_command_makes_it_again(made: Made, tmp_path: Path) -> None:
    before = unpacked(made.data)
    for name, content in before.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    (said,) = (line for line in before[README].decode().splitlines() if " export " in line)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    words = [sys.executable, *shlex.split(said)[1:]]
    subprocess.run(words, cwd=tmp_path, env=environment, check=True, stderr=subprocess.PIPE)
    after = unpacked((tmp_path / "again.zip").read_bytes())
    assert set(after) == set(before)
    for name, content in before.items():
        if name.endswith(SAME_BYTES):
            assert after[name] == content, name
    assert cells(after["workbook.xlsx"]) == cells(before["workbook.xlsx"])
    assert slides(after["deck.pptx"]) == slides(before["deck.pptx"])
    assert pages(after["report.pdf"]) == pages(before["report.pdf"])


def cells(data: bytes) -> dict[str, list[tuple[object, ...]]]:
    book = openpyxl.load_workbook(io.BytesIO(data))
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book}


def slides(data: bytes) -> list[list[object]]:
    deck = Presentation(io.BytesIO(data))
    return [[_content(shape) for shape in slide.shapes] for slide in deck.slides]


def _content(shape: Any) -> object:
    if getattr(shape, "has_chart", False):
        return [(each.name, *each.values) for plot in shape.chart.plots for each in plot.series]
    return getattr(shape, "text", None) or shape.name


def pages(data: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages]


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("options", ["compare"]),
        ("years", ["project"]),
        ("evidence", ["evidence"]),
        ("robustness-who_disagrees", ["robustness", "--question", "who_disagrees"]),
        ("allocate-mix", ["allocate"]),
        ("allocate-limits", ["allocate", "--part", "limits"]),
    ],
)
def test_tables_are_the_command_line_s(
    made: Made, tmp_path: Path, name: str, arguments: list[str]
) -> None:
    files = unpacked(made.data)
    scenario, output = tmp_path / SCENARIO, tmp_path / "out.csv"
    scenario.write_bytes(files[SCENARIO])
    where = ["--dossier", str(LAKELAND), "--scenario", str(scenario), "--output", str(output)]
    assert main([*arguments, "--format", "csv", *where]) == 0
    assert files[f"tables/{name}.csv"] == output.read_bytes()


def test_limits_that_clash_are_said_in_place_of_the_mix() -> None:
    limits = (("direct_grants", 2.0), ("village_wells", 2.0))
    (part,) = (each for each in PARTS if each.name == "tables/")
    files = part.make(asked(floors_musd=limits), unheard)
    assert "tables/allocate-mix.csv" not in files
    assert b"No mix meets all of these" in files["tables/allocate-mix.txt"]


def test_it_tells_how_far_it_is(made: Made) -> None:
    assert made.told == sorted(made.told)
    assert made.told[-1] == pytest.approx(1.0)
    assert len({round(each, 2) for each in made.told}) > 20


def test_the_scenario_file_has_what_was_asked(made: Made) -> None:
    text = unpacked(made.data)[SCENARIO].decode()
    assert "date: '2026-11-28'" in text
    assert CHANGE.reason in text
