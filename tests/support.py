"""The small dossier of the tests, how to change it, and numbers to feed the model with."""

import copy
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import yaml
from numpy.typing import ArrayLike

from policy_model.analysis.answer import Answer
from policy_model.analysis.comparison import Comparison, compare
from policy_model.analysis.draws import at_modes, draw_judgements
from policy_model.dossier import Dossier, InputError, read_dossier
from policy_model.findings.options.tables import options_table
from policy_model.model.inputs import Array, Inputs, build_inputs
from policy_model.outputs.link.link import fit_link
from policy_model.outputs.text.rows import Row, file_rows
from policy_model.scenario import Scenario, default_scenario, today

ROOT = Path(__file__).parents[1]
LAKELAND = ROOT / "tests" / "data" / "water_in_lakeland"
DOSSIERS = [LAKELAND, *sorted(path.parent for path in ROOT.glob("data/*/dossier.yaml"))]
REMOVED: Any = object()
EQUAL = {
    "kind": "equally_distributed",
    "outcomes": ["village_groups", "water_ministry"],
    "inequality_aversion": {"low": 0.2, "mode": 0.5, "high": 0.8},
}
STANDING: dict[str, Any] = {
    "name": "Standing",
    "short_name": "Standing",
    "objective": "people",
    "unit": "rating, 0 to 1",
    "evidence": "guess",
    "worst": 0,
    "best": 1,
    "worst_words": "worst",
    "best_words": "best",
    "measure": {"kind": "judged", "status_quo_rating": 0.5, "inertia_musd": 2},
}

Files = dict[str, Any]
Changes = Mapping[str, Any]


def write_link(answer: Answer) -> str:
    """The text of a link to the scenario of an answer."""
    return fit_link(answer).text


def changed(changes: Changes) -> Files:
    """Files of the small dossier with values put, or REMOVED, at dotted key paths."""
    files = copy.deepcopy(_LAKELAND)
    for path, value in changes.items():
        *parents, last = (int(key) if key.isdigit() else key for key in path.split("."))
        here = files
        for key in parents:
            here = here.setdefault(key, {})
        if value is REMOVED:
            del here[last]
        else:
            here[last] = copy.deepcopy(value)
    return files


def certain(content: Any) -> Any:
    """The same content, each range narrowed to its mode."""
    if not isinstance(content, dict):
        return content
    if set(content) == {"low", "mode", "high"}:
        return content["mode"]
    return {key: certain(value) for key, value in content.items()}


def write(files: Files, folder: Path) -> Path:
    """Write a dossier's files; a value of bytes is a file's content as it stands."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        if not isinstance(content, bytes):
            content = yaml.dump(content, Dumper=_Dumper, sort_keys=False).encode()  # noqa: PLW2901
        (folder / f"{name}.yaml").write_bytes(content)
    return folder


def read(files: Files) -> Dossier:
    """Read a dossier from its files' content."""
    with TemporaryDirectory() as folder:
        return read_dossier(write(files, Path(folder) / LAKELAND.name))


def lakeland(changes: Changes = {}) -> Dossier:  # noqa: B006 - never written to
    """Read the small dossier with changes."""
    return read(changed(changes))


def problems(changes: Changes) -> list[str]:
    """What is wrong with the small dossier after changes, one line each; empty when it reads."""
    return refusal(lambda: lakeland(changes)) or []


def refusal(reading: Callable[[], object]) -> list[str] | None:
    """Lines of the input error that reading raises, one a problem; None when it raises none."""
    try:
        reading()
    except InputError as error:
        lines = str(error).splitlines()
        return lines if lines == [str(problem) for problem in error.problems] else []
    return None


def opened_today(dossier: Dossier) -> Scenario:
    """The scenario that a dossier opens with in the app and on the command line."""
    return replace(default_scenario(dossier), date=today())


def drawn(dossier: Dossier, draws: int = 64) -> Inputs:
    """Inputs of a few draws."""
    return build_inputs(dossier, draw_judgements(dossier, draws))


def likely(dossier: Dossier) -> Inputs:
    """Inputs at the most likely judgements."""
    return build_inputs(dossier, at_modes(dossier))


def compared(dossier: Dossier, draws: int = 64, **scenario: Any) -> Comparison:
    """Compare a dossier's options where the default scenario is changed."""
    return compare(drawn(dossier, draws), replace(default_scenario(dossier), **scenario))


def option_rows(comparison: Comparison) -> list[Row]:
    """The options as files have them."""
    return file_rows(options_table(comparison), comparison)


def comparison_of(
    scores: ArrayLike, weights: ArrayLike, drawn_weights: ArrayLike | None = None
) -> Comparison:
    """A comparison with scores (O, J, N) made by hand; O is at most the small dossier's 5."""
    scored, shares = np.array(scores, dtype=float), np.array(weights, dtype=float)
    if drawn_weights is None:
        drawn_weights = np.repeat(shares[:, None], scored.shape[-1], axis=1)
    comparison = compared(_DOSSIER, draws=2)
    return replace(
        comparison,
        candidates=comparison.candidates[: len(scored)],
        scores=scored,
        weights=shares,
        drawn_weights=np.array(drawn_weights, dtype=float),
    )


def by_hand(programmes: int = 1, outcomes: int = 1, drivers: int = 0, **symbols: Any) -> Inputs:
    """Inputs of one draw from symbols of the equations; those not given do nothing.

    Links are triples of two positions and a number. A driver helps, and stands at 1, unless
    `hinders` and `reference` say otherwise.
    """
    arrays = {
        "running": np.zeros(programmes),
        "start_up": np.zeros(programmes),
        "half_potential": np.ones(programmes),
        "start": np.zeros(outcomes),
        "decay": np.full(outcomes, 0.1),
        "reference": np.ones(drivers),
        "hinders": np.zeros(drivers),
    }
    arrays |= {name: np.array(symbols.pop(name, array)) for name, array in arrays.items()}
    dependence = ("programme_dependence", "outcome_dependence")
    links = ("strengthens", "erodes", "legitimation", *dependence, "needs", "exposure")
    return replace(
        likely(_DOSSIER),
        **{name: array[:, None] for name, array in arrays.items() if name not in _OF_DRIVERS},
        reference=arrays["reference"],
        hinders=arrays["hinders"].astype(bool),
        **{
            name: tuple((i, j, np.array([number])) for i, j, number in symbols.pop(name, ()))
            for name in links
        },
        **symbols,
    )


def column(*numbers: float) -> Array:
    """Budgets of one option, or levels of outcomes: one case, shape (n, 1)."""
    return np.array(numbers, dtype=float)[:, None]


_OF_DRIVERS = ("reference", "hinders")


class _Dumper(yaml.CSafeDumper):
    """Writes no aliases."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


_LAKELAND: Files = {
    path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in LAKELAND.glob("*.yaml")
}
_DOSSIER = read_dossier(LAKELAND)
