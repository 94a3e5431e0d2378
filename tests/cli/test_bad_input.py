from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.support import SMALL, Refusal


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], ["command", "required"]),
        (
            ["bogus"],
            [
                "'bogus'",
                "'compare', 'project', 'sweep', 'evidence', 'robustness', 'allocate', 'report', "
                "'export', 'new'",
            ],
        ),
        (["compare", "more"], ["unrecognized", "more"]),
        (["compare", "--colour", "blue"], ["unrecognized", "--colour blue"]),
        (["compare", "--total"], ["--total", "expected one argument"]),
        (["compare", "--format", "xml"], ["--format", "'xml'", "'csv', 'json'"]),
        (["validate", "--total", "3"], ["unrecognized arguments: --total;"]),
    ],
)
def test_wrong_use(refusal: Refusal, arguments: list[str], said: list[str]) -> None:
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
def test_total(refusal: Refusal, total: str, found: str) -> None:
    line = refusal("compare", *SMALL, f"--total={total}")
    assert line == f"command line: total_musd: found {found}; expected a number from 0 to 5"


@pytest.mark.parametrize("command", ["compare", "project"])
@pytest.mark.parametrize("kind", ["perspective", "future"])
@pytest.mark.parametrize(("given", "found"), [("nobody", "'nobody'"), ("", "nothing")])
def test_unknown_id(refusal: Refusal, command: str, kind: str, given: str, found: str) -> None:
    known = {"perspective": "treasury, villagers", "future": "calm, drought"}[kind]
    line = refusal(command, *SMALL, f"--{kind}", given)
    assert line == f"command line: {kind}: found {found}; expected one of {known}"


@pytest.mark.parametrize("command", ["validate", "compare", "project"])
@pytest.mark.parametrize("name", ["atlantis", "/nowhere", "data", "../main", "a" * 300])
def test_unknown_dossier(refusal: Refusal, command: str, name: str) -> None:
    line = refusal(command, "--dossier", name)
    assert name[:50] in line
    assert "Traceback" not in line


def test_missing_scenario_file(refusal: Refusal, tmp_path: Path) -> None:
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
    refusal: Refusal, tmp_path: Path, content: bytes, said: str
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
        ({"floors_musd": {"dams": 1}}, "floors_musd.dams: found 1; expected one of direct_grants"),
        ({"objective": "fame"}, "objective: found 'fame'; expected one of criterion:voice"),
        ({"budget": 3}, "budget: found 3; expected no such key"),
        (
            {"dossier": "russia_council_of_europe_1997"},
            "dossier: found 'russia_council_of_europe_1997'; expected one of water_in_lakeland",
        ),
    ],
)
def test_scenario_that_does_not_fit(
    refusal: Refusal,
    scenario_file: Callable[..., str],
    content: dict[str, object],
    said: str,
) -> None:
    line = refusal("compare", *SMALL, "--scenario", scenario_file(**content))
    assert line.startswith(f"scenario.yaml: {said}") or line.endswith(said)


def test_a_good_option_does_not_excuse_a_bad_file(
    refusal: Refusal, scenario_file: Callable[..., str]
) -> None:
    path = scenario_file(total_musd=99)
    assert "found 99" in refusal("compare", *SMALL, "--scenario", path, "--total", "3")
