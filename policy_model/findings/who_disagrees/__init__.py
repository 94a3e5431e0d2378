"""Who disagrees: where the leading option and the source's advice lose, and what is safest."""

from policy_model.analysis.answer import Answer
from policy_model.analysis.progress import Hook
from policy_model.analysis.robustness.regret import (
    RegretTable,
    regret_by_future,
    regret_by_perspective,
)
from policy_model.findings.kit.choice import Chosen, Threshold
from policy_model.findings.kit.finding import Finding, Slide, no_money
from policy_model.findings.kit.told import Part, Pointer, Told
from policy_model.findings.who_disagrees import sentences
from policy_model.findings.who_disagrees.chart import regret_map
from policy_model.findings.who_disagrees.tables import by_state, every_regret
from policy_model.words.advised import advice

_HELP = (
    "Regret: how many points of 100 an option stays behind the best one, for the same priorities "
    "and in the same future (Savage 1951). The option whose largest regret is smallest is the "
    "minimax-regret choice. Loses: at least 1 point behind. All priorities are looked at in the "
    "future chosen above, all futures with the priorities chosen above."
)
_PRIORITIES_HELP = (
    "Every perspective of the dossier, those that you have kept under a name, and your own weights "
    "where you have moved them; in the future chosen above."
)
_FUTURES_HELP = (
    "Every future of the dossier, with the priorities chosen above. An option is acceptable in a "
    "future where its regret is at most what the slider says (a satisficing measure of robustness: "
    "Starr 1963; Lempert, Popper & Bankes 2003)."
)
_READ = (
    "Points of 100 behind the best option of each column, which is framed and says “best”. "
    "At worst: the largest of the row. Stronger colour: further behind, on the same scale in "
    "both maps."
)
_BRIEF = (
    "Points of 100 behind the best option of each column. At worst: the largest of the row. "
    "Stronger colour: further behind."
)
_KEEP = Pointer(
    "Somebody's priorities are missing? Keep their weights under a name: they become a column "
    "here.",
    "compare",
    "Weigh on Compare options",
)
ACCEPTABLE = Threshold(
    "acceptable_points",
    lambda _: "Acceptable: at most so many points behind the best",
    1.0,
    0.0,
    20.0,
    0.5,
)


def tell(answer: Answer, chosen: Chosen, progress: Hook) -> Told:
    """Value the options by every perspective and in every future, and say who loses by what."""
    around = answer.look_around(progress)
    people = regret_by_perspective(answer.comparison, around)
    futures = regret_by_future(answer.comparison, around)
    most = max(float(each.most_regret.max()) for each in (people, futures))
    threshold = chosen[ACCEPTABLE.id]
    return Told(
        sentences.verdict(answer, people, futures),
        every_regret(people, futures, threshold),
        sentences.fares(answer, people, futures),
        (advice(answer),),
        (_priorities(people, most), _futures(futures, most, threshold)),
    )


def _priorities(people: RegretTable, most: float) -> Part:
    title = "Points behind the best option, by priorities"
    return Part(
        name="regret by priorities",
        said=sentences.minimax(people, "whatever the priorities"),
        chart=regret_map(people, "Priorities", most),
        tables=(by_state(people, "Regret by priorities, in numbers", title),),
        heading="Whatever the priorities",
        help=_PRIORITIES_HELP,
        caption=_READ,
        brief=_BRIEF,
        alt=sentences.alt(people, "priorities"),
        pointer=_KEEP,
    )


def _futures(futures: RegretTable, most: float, threshold: float) -> Part:
    title = "Points behind the best option, by future"
    safest = sentences.minimax(futures, "whatever the future brings")
    return Part(
        name="regret by future",
        said=f"{safest} {sentences.acceptable(futures, threshold)}",
        chart=regret_map(futures, "Future", most, threshold),
        tables=(by_state(futures, "Regret by future, in numbers", title, threshold),),
        heading="Whatever the future brings",
        help=_FUTURES_HELP,
        caption=_READ,
        brief=_BRIEF,
        alt=sentences.alt(futures, "future"),
        choices=(ACCEPTABLE.id,),
    )


FINDING = Finding(
    id="who_disagrees",
    question="Who disagrees?",
    help=_HELP,
    place=50,
    tell=tell,
    media=frozenset({"page", "file", "picture", "report", "slide"}),
    silent=no_money,
    choices=(ACCEPTABLE,),
    takes_time=True,
    slide=Slide("Who disagrees", 70),
)
