"""What the command for the best mix refuses, in one line each."""

import pytest

from tests.cli.support import SMALL, Refusal


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (
            ("--floor", "dams=1"),
            "floors_musd.dams: found 1.0; expected one of "
            "direct_grants, ministry_pumps, village_wells",
        ),
        (
            ("--ceiling", "village_wells=much"),
            "ceilings_musd.village_wells: found 'much'; expected a number from 0 to 5",
        ),
        (
            ("--earmark", "village_wells=nan"),
            "earmarks_musd.village_wells: found nan; expected a number from 0 to 5",
        ),
        (
            ("--least-share", "state=1.2"),
            "least_shares.state: found 1.2; expected a number from 0 to 1",
        ),
        (
            ("--most-share", "village_wells=1"),
            "most_shares.village_wells: found 1.0; expected one of "
            "bilateral, multilateral, non_state, state",
        ),
        (("--floor", "village_wells"), "--floor: found 'village_wells'; expected ID=MUSD"),
        (("--most-share", "state"), "--most-share: found 'state'; expected GROUP=SHARE"),
        (
            ("--objective", "fame"),
            "objective: found 'fame'; expected one of criterion:voice, index, "
            "low_end, regret, value, worst_future",
        ),
        (
            ("--threshold", "1"),
            "--threshold: found '1'; expected only with --part frontier and --format json",
        ),
        (
            ("--part", "frontier", "--threshold", "1", "--format", "csv"),
            "--threshold: found '1'; expected only with --part frontier and --format json",
        ),
        *(
            (
                ("--part", "frontier", f"--threshold={text}"),
                f"--threshold: found '{text}'; expected points of 100, a number of at least 0",
            )
            for text in ("-1", "nan", "inf", "some", "")
        ),
    ],
)
def test_bad_input(refusal: Refusal, arguments: tuple[str, ...], line: str) -> None:
    assert refusal("allocate", *SMALL, *arguments) == f"command line: {line}"


def test_an_unknown_part(refusal: Refusal) -> None:
    line = refusal("allocate", *SMALL, "--part", "whole")
    assert line.startswith("command line: ")
    assert "'contributions'" in line
