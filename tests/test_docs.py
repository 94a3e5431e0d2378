"""What the papers beside the code say of it is so."""

import re
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from policy_model.version import __version__
from tests.support import ROOT

PAPERS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_every_link_to_a_file_leads_somewhere(paper: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)", paper.read_text("utf-8"))
    ours = [each for each in links if not each.startswith(("http:", "https:"))]
    assert [each for each in ours if not (paper.parent / each).exists()] == []


def test_decisions_stand_newest_last_in_each_subject() -> None:
    subjects = re.split(r"^## ", (ROOT / "docs/decisions.md").read_text("utf-8"), flags=re.M)[1:]
    assert [each.partition("\n")[0] for each in subjects] == ["Data", "Model", "Screen", "Tools"]
    for subject in subjects:
        headings = re.findall(r"^### (.+)$", subject, flags=re.M)
        days = [date.fromisoformat(each.partition(" · ")[0]) for each in headings]
        assert days
        assert len(set(headings)) == len(headings)
        assert all(one <= next_one for one, next_one in pairwise(days)), subject.splitlines()[0]


def test_the_citation_is_of_this_version() -> None:
    cited = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    assert cited["version"] == __version__
    assert {"cff-version", "title", "authors", "license"} <= cited.keys()
