"""The questions on robustness, each answered by a sentence and rows for files."""

from collections.abc import Callable
from functools import partial

from policy_model.analysis.answer import Answer
from policy_model.analysis.progress import Hook
from policy_model.export.robustness.questions import QUESTIONS as REST
from policy_model.export.robustness.questions import Told
from policy_model.export.tables import provenance
from policy_model.findings import shown_in
from policy_model.findings.kit.finding import Finding


def _told(finding: Finding, answer: Answer, progress: Hook) -> Told:
    told, said = finding.whole(answer, progress=progress), provenance(answer.comparison)
    return Told(told.in_full or told.verdict, [{**row, **said} for row in told.table.records()])


_FOUND = {each.id: each for each in shown_in("file")}
_OF_REST = {
    "how_often": 10,
}
_PLACES = {name: _OF_REST[name] for name in REST}
_PLACES |= {name: each.place for name, each in _FOUND.items()}
QUESTIONS: dict[str, Callable[[Answer, Hook], Told]] = {
    name: partial(_told, _FOUND[name]) if name in _FOUND else REST[name]
    for name in sorted(_PLACES, key=_PLACES.__getitem__)
}
