"""The command line: data out, messages to stderr, exit codes 0, 1 and 2, never a traceback."""

import csv
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from policy_model import words
from policy_model.analysis.answer import find_answer
from policy_model.analysis.draws import DRAWS
from policy_model.cli import main
from policy_model.dossier import Dossier, find_dossier, read_dossier
from policy_model.export.tables import option_rows
from policy_model.export.text import csv_bytes
from policy_model.scenario import default_scenario
from tests.support import DOSSIERS, LAKELAND, ROOT, changed, drawn, write

MEMO = read_dossier(find_dossier())
SMALL = ("--dossier", str(LAKELAND))

Run = Callable[..., bytes]
Refusal = Callable[..., str]


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Run a command that succeeds without a message; gives what it wrote to stdout."""

    def run(*arguments: str) -> bytes:
        assert main(arguments) == 0
        out, messages = capsysbinary.readouterr()
        assert messages == b""
        return out

    return run


@pytest.fixture
def refusal(capsysbinary: pytest.CaptureFixture[bytes]) -> Refusal:
    """Run a command that is bad input; gives the one line that says so."""

    def refusal(*arguments: str) -> str:
        assert main(arguments) == 2
        out, messages = capsysbinary.readouterr()
        assert out == b""
        (line,) = messages.decode().splitlines()
        return line

    return refusal


@pytest.fixture
def scenario_file(tmp_path: Path) -> Callable[..., str]:
    """Write a scenario file; gives its path."""

    def scenario_file(**content: object) -> str:
        path = tmp_path / "scenario.yaml"
        path.write_text(yaml.safe_dump(content), encoding="utf-8")
        return str(path)

    return scenario_file


def rows_of(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def python(*arguments: str, **settings: object) -> "subprocess.CompletedProcess[bytes]":
    """Run ``python -m policy_model`` as people do."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "ascii"}
    command = [sys.executable, "-m", "policy_model", *arguments]
    defaults = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "env": environment}
    return subprocess.run(command, check=False, **(defaults | settings))  # type: ignore[call-overload]


class TestCompare:
    def test_without_arguments_it_answers_for_the_memo_at_three_million(self, run: Run) -> None:
        rows = rows_of(run("compare"))
        assert len(rows) == len(MEMO.options)
        assert {row["dossier"] for row in rows} == {MEMO.id}
        spending = {option.id for option in MEMO.options if option.corner or option.shares}
        for row in rows:
            assert float(row["budget_musd"]) == (3.0 if row["option_id"] in spending else 0.0)

    def test_small_dossier_by_path(self, run: Run, dossier: Dossier) -> None:
        assert run("compare", *SMALL) == csv_bytes(
            option_rows(find_answer(drawn(dossier, DRAWS), default_scenario(dossier)).comparison)
        )

    def test_json_says_the_same_and_the_sentences(self, run: Run, dossier: Dossier) -> None:
        said = json.loads(run("compare", *SMALL, "--format", "json"))
        answer = find_answer(drawn(dossier, DRAWS), default_scenario(dossier))
        rows = option_rows(answer.comparison)
        assert said.pop("options") == json.loads(json.dumps(rows))
        assert said == {
            "answer": words.headline(answer),
            "sureness": words.sureness(answer),
            "what_would_change_it": words.what_would_change_it(answer),
            "advice": words.advice(answer),
            "notes": words.notes(answer),
        }

    @pytest.mark.parametrize(
        ("option", "value", "scenario"),
        [
            ("--total", "4.5", {"total_musd": 4.5}),
            ("--total", "0", {"total_musd": 0}),
            ("--perspective", "treasury", {"perspective": "treasury"}),
            ("--future", "drought", {"future": "drought"}),
        ],
    )
    def test_an_option_is_the_scenario_with_that_field(
        self,
        run: Run,
        scenario_file: Callable[..., str],
        option: str,
        value: str,
        scenario: dict[str, object],
    ) -> None:
        by_option = run("compare", *SMALL, option, value)
        by_file = run("compare", *SMALL, "--scenario", scenario_file(**scenario))
        assert by_option == by_file != run("compare", *SMALL)

    def test_options_overrule_the_scenario_file(
        self, run: Run, scenario_file: Callable[..., str]
    ) -> None:
        path = scenario_file(
            dossier="water_in_lakeland",
            total_musd=1.0,
            perspective="treasury",
            future="drought",
            horizon_years=7,
        )
        overruled = run(
            *("compare", *SMALL, "--scenario", path, "--total", "4", "--perspective", "villagers")
        )
        meant = scenario_file(total_musd=4.0, future="drought", horizon_years=7)
        assert overruled == run("compare", *SMALL, "--scenario", meant)

    def test_a_scenario_can_bring_a_mix(self, run: Run, scenario_file: Callable[..., str]) -> None:
        path = scenario_file(mix_musd={"village_wells": 1, "ministry_pumps": 1})
        (mix,) = (
            row
            for row in rows_of(run("compare", *SMALL, "--scenario", path))
            if row["option_id"] == "your_mix"
        )
        assert (mix["channel"], mix["target"], mix["budget_musd"]) == ("mixed", "mixed", "2.0")

    @pytest.mark.parametrize("number", ["-0.0", "-0", "0.0", "0e9"])
    def test_nothing_is_nothing_however_it_is_written(self, run: Run, number: str) -> None:
        assert run("compare", *SMALL, f"--total={number}") == run("compare", *SMALL, "--total", "0")


class TestProject:
    def test_every_option_year_and_outcome_has_a_row(self, run: Run, dossier: Dossier) -> None:
        rows = rows_of(run("project", *SMALL, "--total", "3"))
        keys = [(row["outcome_id"], row["option_id"], int(row["year"])) for row in rows]
        assert keys == [
            (outcome, option.id, year)
            for outcome in ("index", *(each.id for each in dossier.outcomes))
            for option in dossier.options
            for year in range(2026, 2031)
        ]
        for row in rows:
            assert 0 <= float(row["p05"]) <= float(row["mean"]) <= float(row["p95"]) <= 100

    def test_it_ends_where_the_comparison_stands(self, run: Run) -> None:
        compared = rows_of(run("compare", *SMALL, "--future", "drought"))
        at_the_end = {
            row["option_id"]: row
            for row in rows_of(run("project", *SMALL, "--future", "drought"))
            if (row["outcome_id"], row["year"]) == ("index", "2030")
        }
        for row in compared:
            end = at_the_end[row["option_id"]]
            assert end["mean"] == row["empowerment_index"]
            assert (end["p05"], end["p95"]) == (row["empowerment_p05"], row["empowerment_p95"])
            assert end["scenario_hash"] == row["scenario_hash"]

    def test_json_and_csv_say_the_same(self, run: Run) -> None:
        from_csv = rows_of(run("project", *SMALL))
        from_json = json.loads(run("project", *SMALL, "--format", "json"))
        assert [{key: str(value) for key, value in row.items()} for row in from_json] == from_csv


class TestValidate:
    @pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)
    def test_every_claim_is_covered(self, run: Run, folder: Path) -> None:
        said = run("validate", "--dossier", str(folder)).decode()
        numbers = re.search(r"(\d+) of (\d+) numbers have evidence", said)
        claims = re.search(r"(\d+) of (\d+) claims are covered", said)
        assert numbers
        assert claims
        assert numbers[1] == numbers[2]
        made = [paragraph.id for paragraph in read_dossier(folder).paragraphs if paragraph.claim]
        assert claims[1] == claims[2] == str(len(made))
        assert [int(number) for number in re.findall(r"^¶(\d+): covered$", said, re.M)] == made

    def test_a_claim_that_no_number_rests_on_is_a_no(
        self, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
    ) -> None:
        files = changed({"paragraphs.4": {"gist": "Nobody says how", "claim": True}})
        folder = write(files, tmp_path / "uncovered")
        assert main(["validate", "--dossier", str(folder)]) == 1
        out, messages = capsysbinary.readouterr()
        assert "2 of 3 claims are covered" in out.decode()
        assert "¶4: NOT COVERED" in out.decode()
        assert messages == b""

    def test_rows_say_what_moves_what(self, run: Run, dossier: Dossier) -> None:
        rows = rows_of(run("validate", *SMALL, "--format", "csv"))
        from_json = json.loads(run("validate", *SMALL, "--format", "json"))
        assert [{key: str(value) for key, value in row.items()} for row in from_json] == rows
        assert {row["paragraph"] for row in rows} == {"1", "2"}
        for row in rows:
            assert (row["low"] == row["high"]) <= (row["moves"] == "")
            assert (row["result_at_low"] == "") == (row["moves"] == "")
        assert any(row["counts"] == "True" for row in rows)

    def test_every_problem_of_a_dossier_has_its_line(
        self, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
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


class TestOutput:
    @pytest.mark.parametrize("command", ["compare", "project"])
    @pytest.mark.parametrize("kind", ["csv", "json"])
    def test_a_file_gets_the_same_bytes(
        self, run: Run, tmp_path: Path, command: str, kind: str
    ) -> None:
        path = tmp_path / "out"
        asked = (command, *SMALL, "--format", kind)
        assert run(*asked, "--output", str(path)) == b""
        assert path.read_bytes() == run(*asked)

    @pytest.mark.parametrize("command", ["compare", "project"])
    def test_same_call_same_bytes(self, run: Run, command: str) -> None:
        assert run(command, *SMALL) == run(command, *SMALL)

    @pytest.mark.parametrize(
        ("place", "why"), [("", "directory"), ("missing/out.csv", "No such file")]
    )
    def test_a_file_that_cannot_be_written(
        self, refusal: Refusal, tmp_path: Path, place: str, why: str
    ) -> None:
        path = str(tmp_path / place)
        line = refusal("compare", *SMALL, "--output", path)
        assert line.startswith("--output: found ")
        assert "expected a file that can be written" in line
        assert why in line


class TestBadInput:
    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            ([], ["command", "required"]),
            (["bogus"], ["'bogus'", "'validate', 'compare', 'project'"]),
            (["compare", "more"], ["unrecognized", "more"]),
            (["compare", "--colour", "blue"], ["unrecognized", "--colour blue"]),
            (["compare", "--total"], ["--total", "expected one argument"]),
            (["compare", "--format", "xml"], ["--format", "'xml'", "'csv', 'json'"]),
            (["validate", "--total", "3"], ["unrecognized", "--total 3"]),
        ],
    )
    def test_wrong_use(self, refusal: Refusal, arguments: list[str], said: list[str]) -> None:
        line = refusal(*arguments)
        assert line.startswith("command line: ")
        assert line.endswith(" --help")
        assert all(each in line for each in said)

    @pytest.mark.parametrize(
        ("total", "found"),
        [
            ("5.1", "5.1"),
            ("-1", "-1.0"),
            ("1e400", "inf"),
            ("nan", "nan"),
            ("inf", "inf"),
            ("-inf", "-inf"),
            ("three", "'three'"),
            ("3,5", "'3,5'"),
            ("", "nothing"),
        ],
    )
    def test_total(self, refusal: Refusal, total: str, found: str) -> None:
        line = refusal("compare", *SMALL, f"--total={total}")
        assert line == f"command line: total_musd: found {found}; expected a number from 0 to 5"

    @pytest.mark.parametrize("command", ["compare", "project"])
    @pytest.mark.parametrize("kind", ["perspective", "future"])
    @pytest.mark.parametrize(("given", "found"), [("nobody", "'nobody'"), ("", "nothing")])
    def test_unknown_id(
        self, refusal: Refusal, command: str, kind: str, given: str, found: str
    ) -> None:
        known = {"perspective": "treasury, villagers", "future": "calm, drought"}[kind]
        line = refusal(command, *SMALL, f"--{kind}", given)
        assert line == f"command line: {kind}: found {found}; expected one of {known}"

    @pytest.mark.parametrize("command", ["validate", "compare", "project"])
    @pytest.mark.parametrize("name", ["atlantis", "/nowhere", "data", "../main", "a" * 300])
    def test_unknown_dossier(self, refusal: Refusal, command: str, name: str) -> None:
        line = refusal(command, "--dossier", name)
        assert name[:50] in line
        assert "Traceback" not in line

    def test_missing_scenario_file(self, refusal: Refusal, tmp_path: Path) -> None:
        line = refusal("compare", *SMALL, "--scenario", str(tmp_path / "none.yaml"))
        assert line == "none.yaml: found 'no readable file'; expected a YAML file"

    @pytest.mark.parametrize(
        ("content", "said"),
        [
            (b"total_musd: 3\n  future: x: y", "scenario.yaml: line 2: found "),
            (b"[total_musd, 3]", "expected a mapping of keys to values"),
            (b"", "found None; expected a mapping of keys to values"),
            (b"a: \xff", "expected UTF-8 text"),
            (b"total_musd: !!python/object:os.system 3", "expected no tags"),
            (b"total_musd: 3\ntotal_musd: 4", "line 2: found \"'total_musd' twice\""),
        ],
    )
    def test_scenario_file_that_is_no_plain_yaml(
        self, refusal: Refusal, tmp_path: Path, content: bytes, said: str
    ) -> None:
        path = tmp_path / "scenario.yaml"
        path.write_bytes(content)
        line = refusal("compare", *SMALL, "--scenario", str(path))
        assert line.startswith("scenario.yaml: ")
        assert said in line

    @pytest.mark.parametrize(
        ("content", "said"),
        [
            ({"total_musd": 6}, "total_musd: found 6; expected a number from 0 to 5"),
            ({"total_musd": "much"}, "total_musd: found 'much'; expected a number from 0 to 5"),
            ({"total_musd": True}, "total_musd: found True; expected a number from 0 to 5"),
            ({"future": 7}, "future: found 7; expected one of calm, drought"),
            ({"horizon_years": 2.5}, "horizon_years: found 2.5; expected a whole number from 1"),
            ({"weights": {"joy": 1}}, "weights.joy: found 1; expected one of cost, voice"),
            ({"weights": {"voice": 0, "cost": 0}}, "expected at least one above 0"),
            ({"mix_musd": {"direct_grants": float("nan")}}, "mix_musd.direct_grants: found nan"),
            ({"budget": 3}, "budget: found 3; expected no such key"),
            (
                {"dossier": "russia_council_of_europe_1997"},
                "dossier: found 'russia_council_of_europe_1997'; expected one of water_in_lakeland",
            ),
        ],
    )
    def test_scenario_that_does_not_fit(
        self,
        refusal: Refusal,
        scenario_file: Callable[..., str],
        content: dict[str, object],
        said: str,
    ) -> None:
        line = refusal("compare", *SMALL, "--scenario", scenario_file(**content))
        assert line.startswith(f"scenario.yaml: {said}") or line.endswith(said)

    def test_a_good_option_does_not_excuse_a_bad_file(
        self, refusal: Refusal, scenario_file: Callable[..., str]
    ) -> None:
        path = scenario_file(total_musd=99)
        assert "found 99" in refusal("compare", *SMALL, "--scenario", path, "--total", "3")


class TestProcess:
    """As a process: what only a real standard output can show."""

    def test_same_bytes_from_anywhere(self, run: Run, tmp_path: Path) -> None:
        done = python("compare", *SMALL, "--total", "1.5", cwd=tmp_path)
        assert (done.returncode, done.stderr) == (0, b"")
        assert done.stdout == run("compare", *SMALL, "--total", "1.5")

    def test_a_terminal_without_our_signs(self, run: Run) -> None:
        done = python("validate", *SMALL)
        assert (done.returncode, done.stderr) == (0, b"")
        assert done.stdout == run("validate", *SMALL)

    def test_bad_input_ends_with_two_and_one_line(self) -> None:
        done = python("compare", *SMALL, "--total", "plenty")
        assert (done.returncode, done.stdout) == (2, b"")
        assert done.stderr.splitlines() == [
            b"command line: total_musd: found 'plenty'; expected a number from 0 to 5"
        ]

    def test_help_is_no_error(self) -> None:
        done = python("compare", "--help")
        assert (done.returncode, done.stderr) == (0, b"")
        assert b"--perspective" in done.stdout

    def test_a_reader_that_leaves_early_is_no_error(self) -> None:
        read, written = os.pipe()
        os.close(read)
        with os.fdopen(written, "wb") as nobody_reads:
            done = python("project", *SMALL, stdout=nobody_reads)
        assert (done.returncode, done.stderr) == (0, b"")

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
    def test_a_full_disk_is_said_in_one_line(self) -> None:
        with Path("/dev/full").open("wb") as full:
            done = python("compare", *SMALL, stdout=full)
        assert done.returncode == 2
        assert done.stderr.splitlines() == [b"standard output: No space left on device"]
