"""`export`, and the template that it takes for slides."""

import zipfile
from pathlib import Path

import pytest

from policy_model.cli import main
from policy_model.outputs.deck.template import TEMPLATE
from tests.cli.support import SMALL, Refusal

SLIDES = ("export", *SMALL, "--format", "pptx")


def test_slides_go_into_a_template(tmp_path: Path) -> None:
    own, out = tmp_path / "own.pptx", tmp_path / "deck.pptx"
    with zipfile.ZipFile(TEMPLATE) as parts, zipfile.ZipFile(own, "w") as made:
        for name in parts.namelist():
            made.writestr(name, parts.read(name).replace(b'"Arial"', b'"Georgia"'))
    assert main([*SLIDES, "--template", str(own), "--output", str(out)]) == 0
    assert b'"Georgia"' in zipfile.ZipFile(out).read("ppt/theme/theme1.xml")


def test_a_file_that_is_no_template_is_named(refusal: Refusal, tmp_path: Path) -> None:
    path = tmp_path / "notes.pptx"
    path.write_text("Our template")
    line = refusal(*SLIDES, "--template", str(path))
    assert line.startswith("notes.pptx: found 'no presentation that can be read'")


@pytest.mark.parametrize("kind", ["zip", "xlsx"])
def test_other_files_take_no_template(refusal: Refusal, kind: str) -> None:
    line = refusal("export", *SMALL, "--format", kind, "--template", "own.pptx")
    assert f"--template: found --format {kind} beside it; expected --format pptx" in line
