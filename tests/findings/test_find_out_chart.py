from policy_model.findings.find_out.chart import find_out_bars
from tests.findings.kit.support import drawn_text
from tests.findings.test_find_out_said import WORTH, information
from tests.words.support import LEADING, answer_of

COMPARISON = answer_of(LEADING).comparison


def test_bars_of_worth_where_something_is_worth_knowing() -> None:
    chart = find_out_bars(COMPARISON, WORTH)
    (bar,) = chart.data["bars"]
    assert (bar["length"], bar["said"]) == (0.4, "0.40")
    assert "USD 0.20 million a year" in drawn_text(chart.to_dict())


def test_bars_of_how_much_the_lead_moves_where_nothing_is() -> None:
    chart = find_out_bars(COMPARISON, information(entries=WORTH.entries))
    (bar,) = chart.data["bars"]
    assert (bar["length"], bar["right"]) == (2.0, "programme")
    assert chart.shape is find_out_bars(COMPARISON, WORTH).shape


def test_no_entries_draw_nothing() -> None:
    drawn_text(find_out_bars(COMPARISON, information()).to_dict())
