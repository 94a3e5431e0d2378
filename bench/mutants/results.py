"""Verdicts in a file, and two files compared."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from bench.mutants.judge import Verdict
from bench.mutants.pick import Mutant


def write(path: Path, about: Mapping[str, Any], verdicts: Sequence[Verdict]) -> None:
    """Write what was asked and what came of it as JSON."""
    lines = [
        {**asdict(each.mutant), "outcome": each.outcome, "by": each.by, "cpu_s": each.cpu_s}
        for each in verdicts
    ]
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps({**about, "mutants": lines}, indent=1, ensure_ascii=False)
    path.write_text(f"{text}\n")


def read(path: Path) -> list[Verdict]:
    """Read the verdicts of such a file."""
    names = ("outcome", "by", "cpu_s")
    return [
        Verdict(Mutant(**{k: v for k, v in line.items() if k not in names}), *map(line.get, names))
        for line in json.loads(path.read_text())["mutants"]
    ]


def summary(verdicts: Sequence[Verdict]) -> str:
    """Counts, and each survivor."""
    counts = Counter(each.outcome for each in verdicts)
    said = ", ".join(f"{number} {outcome}" for outcome, number in sorted(counts.items()))
    left = (line(each.mutant) for each in verdicts if each.outcome == "survived")
    return "\n".join([f"{len(verdicts)} mutants: {said}", *left])


def compared(before: Sequence[Verdict], after: Sequence[Verdict]) -> tuple[str, bool]:
    """What changed from one run to another, and whether nothing is missed that was caught."""
    then = {each.mutant: each for each in before}
    now = {each.mutant: each for each in after}
    both = [each for each in then if each in now]
    changed = Counter((then[each].outcome, now[each].outcome) for each in both)
    missed = [each for each in both if _caught(then[each]) and not _caught(now[each])]
    counts = (f"{number:4} {a} → {b}" for (a, b), number in sorted(changed.items()))
    only = f"{len(then) - len(both)} only before, {len(now) - len(both)} only after"
    told = (
        f"caught before by {then[each].by}, now {now[each].outcome}:\n{line(each)}"
        for each in missed
    )
    return "\n".join([f"{len(both)} in both, {only}", *counts, *told]), not missed


def line(mutant: Mutant) -> str:
    """A mutant in words."""
    nth = f" ({mutant.nth + 1})" if mutant.nth else ""
    where = f"{mutant.file} {mutant.function}".strip()
    return f"  {where}: {mutant.operator}{nth}\n    - {mutant.before}\n    + {mutant.after}"


def _caught(verdict: Verdict) -> bool:
    return verdict.outcome == "killed"
