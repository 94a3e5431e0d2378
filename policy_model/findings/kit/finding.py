"""A finding: what the tool has to say about one question, whoever shows it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from policy_model.analysis.allocation.limits import LimitsClashError
from policy_model.analysis.answer import Answer
from policy_model.analysis.progress import Hook, unheard
from policy_model.findings.kit.choice import Choice, Chosen
from policy_model.findings.kit.table import Table
from policy_model.findings.kit.told import Told
from policy_model.words.phrases import NOTHING_TO_COMPARE

# An answer is a question and its verdict, under others in the report.
Medium = Literal["page", "file", "picture", "report", "answer", "workbook", "slide"]
Page = Literal["overview", "budgets", "compare", "robustness", "allocate", "evidence"]
Tell = Callable[[Answer, Chosen, Hook], Told]


@dataclass(frozen=True)
class Slide:
    """Where a finding stands in a briefing, on the stage and in the deck.

    Attributes
    ----------
    label : str
        What it is about, in a few words.
    place : int
        Screens are shown by it, lowest first.
    moved_by : tuple of str
        The controls that a presenter has there.
    room : int
        Pixels of height for the chart on the stage, at most.
    added : {'unsaid', 'above', 'beside'}
        Where what is added to the verdict stands, by the chart.
    """

    label: str
    place: int
    moved_by: tuple[str, ...] = ("money", "people")
    room: int = 540
    added: Literal["unsaid", "above", "beside"] = "unsaid"


@dataclass(frozen=True)
class Search:
    """What takes long: a page looks for it when asked, files always have it.

    Attributes
    ----------
    label, help : str
        Of the button; without a label there is none, and files alone have it.
    tell : function of Answer, Chosen and Hook
        Says all that the finding says without it, and what was found besides. It is called again
        for each medium and each run of a page: what it searches for, `Answer.once` keeps.
    before : str
        What is searched, above the answer.
    pictured : bool
        Whether pictures have it always; else they show what a page shows at once.
    """

    label: str
    tell: Tell
    help: str = ""
    before: str = ""
    pictured: bool = True


def no_money(answer: Answer) -> str:
    """Say that without money there is nothing to compare; else nothing."""
    return "" if answer.scenario.total_musd else NOTHING_TO_COMPARE


def _never(_: Answer) -> str:
    return ""


def _not_yet(_: Answer, __: Chosen, ___: Hook) -> Told:
    return Told("")


def _nothing_chosen(_: Answer) -> tuple[Chosen, ...]:
    return ({},)


@dataclass(frozen=True)
class Finding:
    """A question, how it is answered, and where the answer appears.

    Attributes
    ----------
    id : str
        In the names of files, on the command line and in Python.
    question, help : str
    place : int
        Among the findings of its page, lowest first.
    tell : function of Answer, Chosen and Hook
        Searches, and says what was found; nothing by default, before a `search`.
    media : frozenset of str
    search : Search, optional
    choices : tuple of Choice
    silent : function of Answer
        Says why there is nothing to show, and after a blank line what else is said then; an empty
        text where there is, as always by default.
    page : str
    takes_time : bool
        Whether the rest of a page is not to wait for it.
    waiting : str
        What is being done, where it takes seconds.
    slide : Slide, optional
        Needed for the medium of that name.
    file : str
        What its figures are, as in “Download the ranks (CSV)”; the question by default.
    stem : str
        What a file of its figures is called; its page and its id by default.
    drawn : function of Answer
        What is chosen for its pictures, one time after the other, before anybody chooses.
    """

    id: str
    question: str
    place: int
    media: frozenset[Medium]
    help: str = ""
    tell: Tell = _not_yet
    search: Search | None = None
    choices: tuple[Choice, ...] = ()
    silent: Callable[[Answer], str] = _never
    page: Page = "robustness"
    takes_time: bool = False
    waiting: str = ""
    slide: Slide | None = None
    file: str = ""
    stem: str = ""
    drawn: Callable[[Answer], Sequence[Chosen]] = _nothing_chosen

    @property
    def table_name(self) -> str:
        """What a file of its figures is called, among others of the answer."""
        return self.stem or f"{self.page}-{self.id}"

    @property
    def name(self) -> str:
        """The question as the name of a chapter or a sheet."""
        return self.question.rstrip("?")

    def told(self, answer: Answer, chosen: Chosen | None = None, progress: Hook = unheard) -> Told:
        """Answer the question; where there is nothing to show, its figures alone.

        Parameters
        ----------
        answer : Answer
        chosen : mapping, optional
            What was chosen, by the id of a choice; else the defaults hold.
        progress : Hook
            Told how far the search is.
        """
        return self._told(self.tell, answer, chosen, progress)

    def whole(self, answer: Answer, chosen: Chosen | None = None, progress: Hook = unheard) -> Told:
        """The same with what is searched for, as files have it; see `told`."""
        return self._told(self._search, answer, chosen, progress)

    def figures(self, answer: Answer, progress: Hook = unheard) -> Table:
        """Every figure of it for files, also where there is nothing to show.

        Raises
        ------
        LimitsClashError
            When it is about a mix, and none meets the limits.
        """
        return self._search(answer, self._defaults(answer), progress).table

    def pictured(self, answer: Answer, progress: Hook = unheard) -> list[Told]:
        """What pictures show before anything is chosen; see `told`."""
        looks = self.search is None or self.search.pictured
        tell = self.whole if looks else self.told
        return [tell(answer, chosen, progress) for chosen in self.drawn(answer)]

    def _told(self, tell: Tell, answer: Answer, chosen: Chosen | None, progress: Hook) -> Told:
        nothing, _, also = self.silent(answer).partition("\n\n")
        try:
            told = tell(answer, {**self._defaults(answer), **(chosen or {})}, progress)
        except LimitsClashError:
            return Told(nothing, also=also)
        return Told(nothing, told.table, also) if nothing else told

    @property
    def _search(self) -> Tell:
        return self.search.tell if self.search else self.tell

    def _defaults(self, answer: Answer) -> Chosen:
        return {each.id: each.default_of(answer) for each in self.choices}
