"""The formulas of the live sheet: the model's value, ranking and leader, in a spreadsheet's words.

Only functions that every spreadsheet program has had for decades, and none whose codes depend
on the language that it speaks.
"""

from policy_model.analysis.verdict import TIE_BELOW
from policy_model.outputs.workbook.live.places import (
    CHOICE,
    FIRST,
    SHARE,
    SWING,
    TYPED,
    USED,
    Places,
    cell,
)

GOOD, NO_WEIGHT, NO_NUMBER, NOBODY = "ok", "zero", "wrong", "nobody"
NONE = '"–"'
SAID = {
    NO_WEIGHT: "All weights are 0: give at least one criterion a weight above 0.",
    NO_NUMBER: "A weight in use is not a number of 0 or more: see the red cell.",
    NOBODY: "Choose in the yellow list whose priorities count.",
}
NOT_IN_USE = "The typed weights are not in use: choose “{}” to use them."


class Formulas:
    """Formulas at their places.

    Parameters
    ----------
    at : Places
    """

    def __init__(self, at: Places) -> None:
        self.at = at
        self.state = cell(at.state + 1, FIRST)
        self.chosen = cell(at.state, FIRST)
        self.choice = cell(CHOICE, SWING)

    def column_in_use(self) -> str:
        """Which of all people's columns was chosen; 0 for none."""
        heads = self.at.of_people(self.at.people_heads)
        first = cell(self.at.people_heads, FIRST)
        return f"=SUMPRODUCT(({heads}={self.choice})*(COLUMN({heads})-COLUMN({first})+1))"

    def state_of_weights(self) -> str:
        """Whether the weights in use can be used, in a word."""
        used = self.at.of_criteria(USED)
        return (
            f'=IF({self.chosen}=0,"{NOBODY}",'
            f'IF(OR(COUNT({used})<{self.at.criteria},COUNTIF({used},"<0")>0),"{NO_NUMBER}",'
            f'IF(SUM({used})=0,"{NO_WEIGHT}","{GOOD}")))'
        )

    def typed(self, j: int) -> str:
        """What is typed, in the column of whoever types."""
        return f"={cell(self.at.first + j, TYPED)}"

    def used(self, j: int) -> str:
        """The weight in use."""
        everybody = self.at.of_people(self.at.people_heads + 1 + j)
        return f'=IF({self.chosen}=0,"",INDEX({everybody},1,{self.chosen}))'

    def share(self, j: int) -> str:
        """Share of all weight."""
        own, used = cell(self.at.first + j, USED), self.at.of_criteria(USED)
        return f'=IF({self.state}="{GOOD}",{own}/SUM({used}),0)'

    def score(self, o: int, j: int) -> str:
        """Score on the straight line from worst (0) to best (1)."""
        row = self.at.raw_heads + 1 + j
        raw, worst, best = (cell(row, column) for column in (FIRST + o, TYPED, USED))
        return f"=({raw}-{worst})/({best}-{worst})"

    def part(self, o: int, j: int) -> str:
        """Points of an option on one criterion."""
        share, score = cell(self.at.first + j, SHARE), cell(self.at.score_heads + 1 + j, FIRST + o)
        return f"={share}*{score}*100"

    def points(self, o: int) -> str:
        """All points of an option."""
        shares = self.at.of_criteria(SHARE)
        scores = self.at.of_criteria(FIRST + o, self.at.score_heads + 1)
        return self._if_good(f"100*SUMPRODUCT({shares},{scores})")

    def rank(self, o: int) -> str:
        """Rank of an option: by points, equals in order of id."""
        return self._if_good(f"1+SUMPRODUCT({self._ahead(o)})")

    def place(self, o: int) -> str:
        """Rank among those that can lead."""
        running = self.at.of_options(self.at.order + 1)
        own = cell(self.at.order + 1, FIRST + o)
        return self._if_good(f"IF({own}=0,{NONE},1+SUMPRODUCT({running}*({self._ahead(o)})))")

    def lead(self, o: int) -> str:
        """Points ahead of the next."""
        own = cell(self.at.points, FIRST + o)
        place = cell(self.at.place, FIRST + o)
        after = f"{own}-{self._at_place(self.at.points, f'{place}+1')}"
        return self._if_good(
            f"IF(ISNUMBER({place}),IF({place}<{self._last()},{after},{NONE}),{NONE})"
        )

    def sentence(self, start: str, instead: str = "") -> str:
        """The headline; where no weights can be used, what to do.

        Parameters
        ----------
        start : str
            Up to the leader's name.
        instead : str
            What to say of any weights, where no option can lead.
        """
        names, heads = self.at.points - 1, f"MIN(2,{self._last()})"
        leader, second = self._at_place(names, "1"), self._at_place(names, heads)
        lead = f"({self._at_place(self.at.points, '1')}-{self._at_place(self.at.points, heads)})"
        apart = (
            f"FIXED(ABS({lead}),IF(ROUND(ABS({lead}),1)<10,1,0),TRUE)"
            f'&IF(ROUND(ABS({lead}),1)=1," point"," points")'
        )
        leads = (
            f"{quoted(f'{start} “')}&{leader}&IF({lead}<{100 * TIE_BELOW:g},"
            f'"” and “"&{second}&"” are level: "&{apart}&" apart.",'
            f'"” leads, "&{apart}&" ahead of “"&{second}&"”.")'
        )
        said = quoted(instead) if instead else leads
        for state, words in SAID.items():
            said = f'IF({self.state}="{state}",{quoted(words)},{said})'
        return f"={said}"

    def reminder(self, typing: str) -> str:
        """Say that what is typed is not in use, where it isn't."""
        return f'=IF({self.chosen}=1,"",{quoted(NOT_IN_USE.format(typing))})'

    def _ahead(self, o: int) -> str:
        """Which options are ahead of one: 1 or 0 each. The tenth decimal is the model's twelfth."""
        values, orders = self.at.of_options(self.at.points), self.at.of_options(self.at.order)
        value, order = cell(self.at.points, FIRST + o), cell(self.at.order, FIRST + o)
        rounded, own = f"ROUND({values},10)", f"ROUND({value},10)"
        return f"({rounded}>{own})+({rounded}={own})*({orders}<{order})"

    def _at_place(self, row: int, place: str) -> str:
        """What stands in a row under the option at a place."""
        places = self.at.of_options(self.at.place)
        return f"INDEX({self.at.of_options(row)},1,MATCH({place},{places},0))"

    def _last(self) -> str:
        return f"SUM({self.at.of_options(self.at.order + 1)})"

    def _if_good(self, formula: str) -> str:
        return f'=IF({self.state}="{GOOD}",{formula},{NONE})'


def quoted(text: str) -> str:
    """A text as a formula holds it; two quotation marks stand for one."""
    doubled = text.replace('"', '""')
    return f'"{doubled}"'
