"""The live sheet recomputed by LibreOffice is the model at those weights."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import pytest
from openpyxl import Workbook

from policy_model import words
from policy_model.analysis.answer import Answer
from policy_model.outputs.workbook.book import writable
from policy_model.outputs.workbook.live.facts import AS_TYPED
from policy_model.outputs.workbook.live.formulas import (
    NO_NUMBER,
    NO_WEIGHT,
    NOBODY,
    NOT_IN_USE,
    SAID,
)
from policy_model.outputs.workbook.live.places import CHOICE, SHARE, TYPED
from policy_model.outputs.workbook.write import workbook_bytes
from policy_model.scenario import OWN, perspectives_of
from tests.outputs.workbook.answers import (
    BENT,
    CLIMATE,
    CUT,
    HOSTILE,
    MEMO,
    answered,
    asked_anew,
    of_folder,
    written,
)
from tests.outputs.workbook.support import Live, Play, as_shown, errors, played, recomputed
from tests.support import LAKELAND

pytestmark = pytest.mark.slow

EXACT = 1e-9
DOSSIERS = {"memo": MEMO, "climate": CLIMATE, "lakeland": LAKELAND}


@dataclass(frozen=True)
class Tried:
    """A play on a workbook, and what the model says of the same.

    Attributes
    ----------
    file : str
    play : Play
    model : Answer
    """

    file: str
    play: Play
    model: Answer


REFUSED = {
    "zero": (Play([0.0] * 15), SAID[NO_WEIGHT]),
    "empty": (Play([None] * 15), SAID[NO_WEIGHT]),
    "negative": (Play([-1.0]), SAID[NO_NUMBER]),
    "words": (Play(["much"]), SAID[NO_NUMBER]),
    "nobody": (Play(choice="Somebody else"), SAID[NOBODY]),
}


def typed(file: str, answer: Answer, weights: Sequence[float]) -> Tried:
    """Type weights."""
    ids = [each.id for each in answer.dossier.criteria]
    own = [float(weight) for weight in weights]
    asked = tuple(zip(ids, own, strict=True))
    return Tried(file, Play(own), asked_anew(answer, weights=asked))


def picked(file: str, answer: Answer, perspective: str) -> Tried:
    """Pick whose priorities count, after typing something else."""
    names = {each.id: each.name for each in perspectives_of(answer.scenario, answer.dossier)}
    model = asked_anew(answer, perspective=perspective, weights=())
    return Tried(file, Play([77.0], names[perspective]), model)


@cache
def special() -> dict[str, Answer]:
    """Answers of the small dossier in which something is out of the ordinary."""
    fishers = (("Fishers (2), and 50", (("voice", 1.0), ("cost", 9.0))),)
    return {
        "bent": answered(BENT),
        "cut": answered(CUT),
        "hostile": answered({"options.status_quo.name": HOSTILE}),
        "copied": answered(mix_musd=(("village_wells", 2.0),)),
        "own_mix": answered(mix_musd=(("village_wells", 1.0), ("direct_grants", 1.0))),
        "own_priorities": answered(own_perspectives=fishers),
        "no_money": answered(total_musd=0.0),
    }


@cache
def tried() -> dict[str, Tried]:
    """Everything that is tried, by the name of its sheet."""
    found = {}
    for name, folder in DOSSIERS.items():
        answer = of_folder(folder)
        criteria = len(answer.dossier.criteria)
        for seed in (1, 2, 3):
            random = np.random.default_rng(seed).gamma(0.5, 100, criteria)
            found[f"{name} random {seed}"] = typed(name, answer, random.tolist())
        for j in (0, criteria - 1):
            found[f"{name} only {j}"] = typed(name, answer, np.eye(criteria)[j].tolist())
        for each in answer.dossier.perspectives:
            found[f"{name} {each.id}"[:31]] = picked(name, answer, each.id)
    for name, answer in special().items():
        found[f"{name} typed"] = typed(name, answer, (3, 5))
        found[f"{name} cost"] = typed(name, answer, (0, 1))
    own = special()["own_priorities"]
    found["own picked"] = picked("own_priorities", own, f"{OWN}Fishers (2), and 50")
    return found


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Workbook]:
    """All workbooks with all plays, recomputed in one run, by the name of the file."""
    files = {name: written(folder) for name, folder in DOSSIERS.items()}
    files |= {name: workbook_bytes(answer) for name, answer in special().items()}
    plays: dict[str, dict[str, Play]] = {name: {} for name in files}
    for sheet, each in tried().items():
        plays[each.file][sheet] = each.play
    plays["memo"] |= {name: play for name, (play, _) in REFUSED.items()}
    changed = {name: played(data, plays[name]) for name, data in files.items()}
    return recomputed(changed, tmp_path_factory.mktemp("workbooks"))


def test_no_cell_shows_an_error(books: dict[str, Workbook]) -> None:
    assert {name: errors(book) for name, book in books.items() if errors(book)} == {}


def test_points_shares_and_scores_are_those_of_the_model(
    books: dict[str, Workbook],
) -> None:
    for name, case in tried().items():
        live, comparison = Live(books[case.file], name), case.model.comparison
        points = 100 * comparison.mean_value
        assert live.across("Points of 100") == pytest.approx(points, rel=EXACT), name
        assert live.down(SHARE + 1) == pytest.approx(comparison.weights, rel=EXACT), name
        parts = 100 * comparison.mean_scores * comparison.weights
        for o, column in enumerate(live.columns):
            assert live.down(column) == pytest.approx(parts[o], rel=EXACT, abs=1e-12), name


def test_ranks_leads_and_the_sentence_are_those_of_the_model(
    books: dict[str, Workbook],
) -> None:
    for name, case in tried().items():
        live, comparison = Live(books[case.file], name), case.model.comparison
        ranks = [comparison.ranking.index(o) + 1 for o in range(len(comparison.candidates))]
        assert live.across("Rank") == ranks, name
        assert live.sentence == writable(words.headline(case.model)), name
        lead = live.across("Points ahead of the next")[case.model.verdict.leader]
        assert lead == pytest.approx(100 * case.model.verdict.lead, rel=EXACT, abs=1e-9), name


def test_what_is_tried_is_worth_trying() -> None:
    leaders = {case.model.leader.id for case in tried().values()}
    assert len(leaders) > 5
    assert {case.model.verdict.sureness for case in tried().values()} >= {"tie", "robust"}
    copy = tried()["copied typed"].model.comparison
    assert len(copy.contenders) == len(copy.ranking) - 1


@pytest.mark.parametrize("name", REFUSED)
def test_weights_that_cannot_be_used_are_told_in_a_sentence(
    books: dict[str, Workbook], name: str
) -> None:
    live = Live(books["memo"], name)
    assert live.sentence == REFUSED[name][1]
    for row in ("Points of 100", "Rank", "Points ahead of the next"):
        assert set(live.across(row)) == {"–"}
    assert set(live.down(SHARE + 1)) == {0}


def test_a_reminder_stands_where_typed_weights_are_not_in_use(books: dict[str, Workbook]) -> None:
    reminder = NOT_IN_USE.format(AS_TYPED)
    for name, shown in (("Weights", None), ("memo treasury", reminder)):
        assert (Live(books["memo"], name).sheet.cell(CHOICE + 1, TYPED + 1).value or None) == shown
    assert Live(books["memo"], "memo treasury").down(TYPED + 1)[0] == 77


@pytest.mark.parametrize("name", DOSSIERS)
def test_what_is_written_beside_a_formula_is_what_it_comes_to(
    books: dict[str, Workbook], name: str
) -> None:
    for sheet in as_shown(written(DOSSIERS[name])):
        for row in sheet.iter_rows():
            for cell in row:
                found = books[name][sheet.title][cell.coordinate].value
                if isinstance(cell.value, int | float):
                    assert found == pytest.approx(cell.value, rel=EXACT, abs=1e-12), cell
                else:
                    assert (found or "") == (cell.value or ""), cell
