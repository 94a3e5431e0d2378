"""What no sentence ever says."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from policy_model import words
from policy_model.analysis.answer import find_answer
from policy_model.analysis.corners import best_splits
from policy_model.findings import best_splits as splits
from policy_model.findings.corners import sentences as corners
from policy_model.findings.years import sentences as years
from policy_model.model.inputs import Inputs
from policy_model.scenario import Scenario

programmes = st.sampled_from(["village_wells", "ministry_pumps", "direct_grants"])
scenarios = st.builds(
    Scenario,
    total_musd=st.floats(0, 5).map(lambda total: round(total, 2)),
    perspective=st.sampled_from(["villagers", "treasury"]),
    future=st.sampled_from(["calm", "drought"]),
    horizon_years=st.integers(1, 10),
    weights=st.just(()) | st.tuples(st.tuples(st.just("voice"), st.floats(1, 100))),
    drivers=st.just(()) | st.tuples(st.tuples(st.just("good_rains"), st.floats(0, 1))),
    mix_musd=st.just(()) | st.tuples(st.tuples(programmes, st.floats(0.1, 5))),
)
UNSAID = re.compile(
    r"[-−+]0\.0\b|\b(nan|inf|None)\b|  | [.,;:]|\.\.|,,|“”|\(\)|[{}_]"
    r"|\d\.\d{4}|\d\.\d{3}\b(?!%)|[-−][\d.]+%|100\.[\d]*[1-9]\d*%|[2-9]\d\d[\d.]*%"
)


@given(scenario=scenarios)
@settings(max_examples=60)
def test_no_sentence_stumbles(inputs: Inputs, scenario: Scenario) -> None:
    answer = find_answer(inputs, scenario)
    sentences = [
        words.headline(answer),
        words.what_this_is(answer),
        corners.alt(answer),
        words.sureness(answer),
        words.what_would_change_it(answer),
        words.notes(answer),
        splits.verdict(answer, best_splits(inputs, answer.comparison)),
        words.advice(answer),
        *(years.caption(answer, o) for o in range(len(answer.comparison.candidates))),
    ]
    for sentence in filter(None, sentences):
        assert not UNSAID.search(sentence), sentence
        assert sentence.endswith("."), sentence
        assert sentence[0].isupper() or sentence.startswith("“"), sentence
