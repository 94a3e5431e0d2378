import json
import re
from pathlib import Path

import pytest

from policy_model.analysis.coverage import coverage
from policy_model.cli import main
from policy_model.dossier import Dossier, judgements, read_dossier
from policy_model.findings.claims.sentences import coverage_text
from policy_model.findings.claims.tables import every_citation
from policy_model.outputs.text.encoded import csv_bytes, json_bytes
from tests.cli.support import SMALL, Refusal, Run, rows_of
from tests.support import DOSSIERS, LAKELAND, ROOT, changed, write

TEMPLATE = ROOT / "policy_model" / "dossier" / "template"


@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)
def test_every_claim_is_covered(run: Run, folder: Path) -> None:
    said = run("validate", "--dossier", str(folder)).decode()
    numbers = re.search(r"(\d+) numbers, each with evidence", said)
    claims = re.search(r"(\d+) of (\d+) claims are covered", said)
    assert numbers
    assert claims
    assert int(numbers[1]) == len(judgements(read_dossier(folder)))
    made = [paragraph.id for paragraph in read_dossier(folder).paragraphs if paragraph.claim]
    assert claims[1] == claims[2] == str(len(made))
    assert [int(number) for number in re.findall(r"^¶(\d+): covered$", said, re.M)] == made


def test_a_claim_that_no_number_rests_on_is_a_no(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    files = changed({"paragraphs.4": {"gist": "Nobody says how", "claim": True}})
    folder = write(files, tmp_path / "uncovered")
    assert main(["validate", "--dossier", str(folder)]) == 1
    out, messages = capsysbinary.readouterr()
    assert "2 of 3 claims are covered" in out.decode()
    assert "¶4: NOT COVERED" in out.decode()
    assert messages == b""


def test_the_sums_are_the_last_lines(run: Run) -> None:
    assert run("validate", *SMALL).decode().splitlines()[-2:] == [
        "water_in_lakeland: 43 numbers, each with evidence; 35 numbers in the equations: 9 stated "
        "in the source, 9 inferred from it, 17 judgements of ours; 11 have a range",
        "2 of 2 claims are covered: a number stated there or inferred from there moves a result",
    ]


def test_each_format_says_what_the_library_does(run: Run, dossier: Dossier) -> None:
    found = coverage(dossier)
    text = f"{coverage_text(dossier, found)}\n".encode()  # nothing to warn of
    assert run("validate", *SMALL) == run("validate", *SMALL, "--format", "text") == text
    rows = [
        {key: "" if each is None else each for key, each in row.items()}
        for row in every_citation(dossier, found).records()
    ]
    assert run("validate", *SMALL, "--format", "csv") == csv_bytes(rows)
    tried = {"random_mixes": 1000, "total_musd": 2.0, "future": "calm", "horizon_years": 4}
    said = {"citations": rows, "criteria": {**tried, "pairs": []}}
    assert run("validate", *SMALL, "--format", "json") == json_bytes(said)


def test_criteria_that_say_the_same_are_warned_of_and_no_error(run: Run, tmp_path: Path) -> None:
    files = changed({})
    silence = {"short_name": "Silence", "worst": 1, "best": 0}
    files["criteria"]["silence"] = {**files["criteria"]["voice"], **silence}
    for perspective in files["perspectives"].values():
        perspective["weights"]["silence"] = 10
    folder = str(write(files, tmp_path / "twice"))
    lines = run("validate", folder).decode().splitlines()
    at = next(i for i, line in enumerate(lines) if line.startswith("warning: "))
    over = "over 1,000 random mixes of USD 2 million (“As expected”, 4 years, most likely values)"
    assert lines[at:-2] == [
        "warning: two criteria score the same outcome, so that a gain there counts twice",
        "    “Village voice” and “Silence”: Villages",
        f"warning: scores of two criteria correlate above 0.7 in size {over}",
        "    “Village voice” and “Silence”: −1.00",
    ]
    (said,) = json.loads(run("validate", folder, "--format", "json"))["criteria"]["pairs"]
    assert said == {
        "criteria": ["voice", "silence"],
        "shared_outcomes": ["village_groups"],
        "in_product": False,
        "correlation": -1,
    }


def test_a_product_is_said_to_be_one(run: Run) -> None:
    lines = run("validate", "--dossier", str(TEMPLATE)).decode().splitlines()
    said = "    “Village voice” and “Promises kept”: Committees (as a factor of a product)"
    assert [line for line in lines if line.startswith(said)]


@pytest.mark.parametrize("kind", ["text", "csv", "json"])
def test_a_no_is_a_no_in_every_format_and_is_written(tmp_path: Path, kind: str) -> None:
    files = changed({"paragraphs.4": {"gist": "Nobody says how", "claim": True}})
    folder, path = write(files, tmp_path / "uncovered"), tmp_path / "out"
    asked = ["validate", "--dossier", str(folder), "--format", kind, "--output", str(path)]
    assert main(asked) == 1
    assert path.stat().st_size


def test_a_dossier_can_stand_by_itself(run: Run, refusal: Refusal) -> None:
    named = str(LAKELAND)
    assert run("validate", named) == run("validate", *SMALL)
    assert run("validate", named, "--dossier", named) == run("validate", *SMALL)
    assert refusal("validate", "climate_adaptation_finance", *SMALL) == (
        f"command line: --dossier: found {named!r} beside 'climate_adaptation_finance'; "
        "expected one dossier"
    )


def test_an_unknown_format_is_wrong_use(refusal: Refusal) -> None:
    line = refusal("validate", *SMALL, "--format", "xml")
    assert line.startswith("command line: ")
    assert "'text', 'csv', 'json'" in line


def test_rows_say_what_moves_what(run: Run, dossier: Dossier) -> None:
    rows = rows_of(run("validate", *SMALL, "--format", "csv"))
    from_json = json.loads(run("validate", *SMALL, "--format", "json"))["citations"]
    assert [{key: str(value) for key, value in row.items()} for row in from_json] == rows
    assert {row["paragraph"] for row in rows} == {"1", "2"}
    for row in rows:
        assert (row["low"] == row["high"]) <= (row["moves"] == "")
        assert (row["result_at_low"] == "") == (row["moves"] == "")
    assert any(row["counts"] == "True" for row in rows)


def test_every_problem_of_a_dossier_has_its_line(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    broken = changed({"options.grants.corner.channel": "direct", "criteria.cost.best": "none"})
    folder = write(broken, tmp_path / "broken")
    assert main(["validate", "--dossier", str(folder)]) == 2
    out, messages = capsysbinary.readouterr()
    assert out == b""
    lines = sorted(messages.decode().splitlines())
    assert len(lines) == 2
    assert lines[0].startswith("criteria.yaml: cost.best: found 'none'; expected ")
    assert lines[1].startswith("options.yaml: grants.corner.channel: found 'direct'; expected ")
