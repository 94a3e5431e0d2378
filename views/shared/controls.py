"""The controls that every page shares; the only place that knows their keys."""

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from html import escape
from typing import Any

import streamlit as st

from policy_model import words
from policy_model.charts.corner_marks import by_corner, colours
from policy_model.dossier.records import TotalBudget
from policy_model.dossier.value_tree import Criterion
from policy_model.scenario import (
    LONGEST_NAME,
    OWN,
    change,
    default_scenario,
    perspectives_of,
    value_at,
)
from policy_model.words import priorities
from views.shared import history, session

_POINT = re.compile(r"^- (.*)$", re.MULTILINE)
_KEPT = "kept_priorities"
# Streamlit darkens the words of an open popover's button, too far to be read on a dark ground.
_OPEN_POPOVER = (
    "<style>button[data-testid=stPopoverButton][aria-expanded=true] { color: inherit }</style>"
)


def show() -> None:
    """Draw the shared controls: the common total, whose priorities, which future."""
    money, perspective, future = st.columns([5, 3, 3], gap="medium")
    with money:
        _total(session.dossier().header.total_musd)
    with perspective:
        _choice(
            "perspective",
            "Whose priorities",
            {each.id: each.name for each in perspectives_of(session.scenario(), session.dossier())},
            "How much each criterion counts (swing weights), as somebody with a view has it.",
        )
    with future:
        _choice(
            "future",
            "What the future brings",
            {each.id: each.name for each in session.dossier().futures},
            "A path of the context over the years: what holds, what breaks, and when.",
        )


def mix_from() -> None:
    """Draw the choice of a named option to start the mix from."""
    named = {each.id: each.name for each in session.dossier().options if each.corner or each.shares}
    st.selectbox(
        "Start from",
        list(named),
        index=None,
        format_func=named.__getitem__,
        placeholder="A mix of your own",
        help="Takes over the budgets of a named option at the common total. "
        "Shows the one that your mix is the same as.",
        **bound("mix_from", "choice"),
    )


def budgets() -> None:
    """Draw a slider and an exact value for each programme, by corner of the 2×2."""
    look, step = session.look(), session.dossier().header.total_musd.step.mode
    for (channel, target), programmes in by_corner(session.dossier().programmes):
        st.html(_swatch(colours(look, programmes[0]), words.place_words(channel, target)))
        for programme in programmes:
            path = f"mix_musd.{programme.id}"
            bounds = {"min_value": 0.0, "max_value": programme.maximum_musd.mode, "step": step}
            slider, typed = st.columns([3, 1], vertical_alignment="bottom")
            slider.slider(
                programme.short_name,
                format="%.2f",
                help=words.programme_help(programme),
                **bounds,
                **bound(path, "slider"),
            )
            typed.number_input(
                f"{programme.short_name}, typed",
                format="%.2f",
                label_visibility="collapsed",
                **bounds,
                **bound(path, "typed"),
            )


def drivers() -> None:
    """Draw a slider for each driver; those that the future sets are locked and say so."""
    for driver in session.dossier().drivers:
        ruled = words.ruled_by(session.answer(), driver)
        if ruled:
            # Streamlit pales the label of a locked slider, too far to be read.
            st.markdown(driver.name, help=words.driver_help(driver))
        st.slider(
            driver.name,
            label_visibility="collapsed" if ruled else "visible",
            min_value=0.0,
            max_value=1.0,
            step=0.05,
            format="percent",
            disabled=bool(ruled),
            help=None if ruled else words.driver_help(driver),
            **bound(f"drivers.{driver.id}", "slider"),
        )
        st.caption(ruled or words.driver_ends(driver))


def actions() -> None:
    """Draw what acts on the scenario as a whole: undo, redo, reset, share."""
    with st.container(horizontal=True, horizontal_alignment="right"):
        undo()
        _action("Redo", "redo", history.redo, history.can_redo())
        own = default_scenario(session.dossier())
        _action("Reset", "restart_alt", partial(history.change, own), session.scenario() != own)
        st.html(_OPEN_POPOVER)
        with st.popover("Share", icon=":material/link:", type="tertiary"):
            st.markdown("This link opens the same scenario, with the same numbers, for anyone.")
            st.code(session.link(), language=None, wrap_lines=True)


def undo() -> None:
    """Draw the way back to the scenario before."""
    _action("Undo", "undo", history.undo, history.can_undo())


def notices() -> None:
    """Say what of an opened link was not taken, and what has changed since it was made."""
    opened = session.opened_link()
    if opened and opened.rejected:
        st.warning(_as_code(words.rejected(opened.rejected)), icon=":material/link_off:")
    if opened and opened.then:
        st.info(words.since_then(opened.then, session.dossier()), icon=":material/history:")


def _as_code(said: str) -> str:
    """Show the points of a list as code, so that nothing in a link becomes a link or a picture."""
    return _POINT.sub(lambda found: f"- `{found[1].replace('`', '′')}`", said)


def _action(label: str, icon: str, act: Callable[[], None], possible: bool) -> None:
    st.button(
        label,
        icon=f":material/{icon}:",
        type="tertiary",
        disabled=not possible,
        on_click=_act,
        args=(act,),
    )


def _act(act: Callable[[], None]) -> None:
    act()
    _renew()


def weights() -> None:
    """Draw a slider for the weight of each criterion, under its objective, with its share."""
    dossier, comparison = session.dossier(), session.answer().comparison
    raw = [value_at(session.scenario(), dossier, f"weights.{each.id}") for each in dossier.criteria]
    most = max(100.0, *raw)
    own = change(session.scenario(), dossier, "perspective", session.scenario().perspective)
    _action(
        "Back to the chosen priorities",
        "restart_alt",
        partial(history.change, own),
        bool(session.scenario().weights),
    )
    columns = st.columns(2, gap="large")
    for place, objective in enumerate(dossier.objectives):
        with columns[place % 2]:
            st.markdown(f"**{objective.name}**")
            for criterion, share in zip(dossier.criteria, comparison.weights, strict=True):
                if criterion.objective == objective.id:
                    _weight(criterion, float(share), most)


def _weight(criterion: Criterion, share: float, most: float) -> None:
    slider, shown = st.columns([4, 1], vertical_alignment="center")
    slider.slider(
        criterion.name,
        min_value=0.0,
        max_value=most,
        step=1.0,
        format="%.0f",
        help=words.swing(criterion),
        **bound(f"weights.{criterion.id}", "slider"),
    )
    slider.caption(f"{criterion.worst_words} → {criterion.best_words}")
    shown.markdown(f"**{share:.1%}** of all")


def own_priorities() -> None:
    """Draw what keeps the present weights under a name, and forgets them again."""
    kept, dossier = st.session_state.setdefault(_KEPT, _Kept()), session.dossier()
    with st.form("keep_priorities", border=False):
        name, button = st.columns([3, 1], vertical_alignment="bottom")
        name.text_input(
            priorities.KEEP,
            max_chars=LONGEST_NAME,
            placeholder=priorities.name_rule(),
            help=priorities.KEEP_HELP,
            key=kept.key,
        )
        button.form_submit_button("Keep", icon=":material/bookmark_add:", on_click=_keep)
    if kept.refused:
        st.error(kept.refused, icon=":material/error:")
        kept.refused = ""
    for each in perspectives_of(session.scenario(), dossier):
        if each.id.startswith(OWN):
            path = "own_perspectives.remove"
            forgotten = change(session.scenario(), dossier, path, each.id)
            _action(f"Remove “{each.name}”", "delete", partial(history.change, forgotten), True)


@dataclass
class _Kept:
    """The field of the name: made anew once its name is kept, and why one was not."""

    refused: str = ""
    times: int = 0

    @property
    def key(self) -> str:
        return f"kept_name:{self.times}"


def _keep() -> None:
    kept, scenario, dossier = st.session_state[_KEPT], session.scenario(), session.dossier()
    name = st.session_state[kept.key]
    kept.refused = priorities.why_not_kept(scenario, dossier, name)
    if not kept.refused:
        kept.times += 1
        history.change(change(scenario, dossier, "own_perspectives.add", name))
        _renew()


def bound(path: str, kind: str) -> dict[str, Any]:
    """Arguments that tie a widget to a value of the scenario, which it starts at.

    Parameters
    ----------
    path : str
        Which value (see `policy_model.scenario.change`).
    kind : {'slider', 'typed', 'choice'}
        Which of the widgets that show it.
    """
    key, now = _key(path, kind), value_at(session.scenario(), session.dossier(), path)
    tied = {"key": key, "on_change": _take, "args": (path, kind, key)}
    if kind == "choice":
        st.session_state.setdefault(key, now)
        return tied
    # Without a value of its own, a slider looks through the whole state of the session for one.
    return tied | {"value": now}


def _take(path: str, kind: str, key: str) -> None:
    """Put a widget's value into the scenario.

    The last word of a widget that has been renewed since does not count.
    """
    if key == _key(path, kind):
        value = st.session_state[key]
        history.change(change(session.scenario(), session.dossier(), path, value))
        _renew()


def _key(path: str, kind: str) -> str:
    return f"{path}:{kind}:{_generations()[path, kind]}"


def _renew() -> None:
    """Have every widget made anew that does not show what the scenario now says.

    Made anew, not written to: a browser echoes a written value, and an echo that comes
    late would pass for a move of its user's and undo the moves made since.
    """
    generations = _generations()
    for path, kind in generations:
        now = value_at(session.scenario(), session.dossier(), path)
        if st.session_state.get(_key(path, kind), now) != now:
            generations[path, kind] += 1


def _generations() -> defaultdict[tuple[str, str], int]:
    """How often each widget, by path and kind, was made anew."""
    made: defaultdict[tuple[str, str], int] = st.session_state.setdefault(
        "generations", defaultdict(int)
    )
    return made


def total(explanation: str | None = None) -> None:
    """Draw the slider of the common total."""
    st.slider(
        "Extra money, USD million a year",
        help=explanation,
        **_total_bounds(),
        **bound("total_musd", "slider"),
    )


def _total(budget: TotalBudget) -> None:
    slider, typed = st.columns([3, 1])
    with slider:
        total(
            "The common total that all options are compared at, on top of what runs already. "
            "The mark is what the source speaks of."
        )
        st.html(_mark(budget))
    typed.number_input("or type it", **_total_bounds(), **bound("total_musd", "typed"))


def _total_bounds() -> dict[str, Any]:
    budget = session.dossier().header.total_musd
    return {
        "min_value": 0.0,
        "max_value": budget.maximum.mode,
        "step": budget.step.mode,
        "format": f"%.{words.decimals(session.scenario().total_musd)}f",
    }


def _mark(budget: TotalBudget) -> str:
    """A mark under the slider at the source's own figure."""
    left = f"{budget.default.mode / budget.maximum.mode:.1%}"
    words = escape(f"{budget.default.mode:.1f} {budget.default_words}")
    return (
        '<div style="margin-top:-0.9rem;font-size:0.85rem;opacity:0.75;'
        f'padding-left:calc({left} - 0.3em)">▲ {words}</div>'
    )


def _swatch(marks: tuple[str, ...], said: str) -> str:
    """A corner's colours as a small mark, and its words."""
    squares = "".join(
        f'<span style="display:inline-block;width:0.8rem;height:0.8rem;background:{mark}"></span>'
        for mark in marks
    )
    return f'<div style="margin-top:0.4rem;font-weight:600">{squares}&ensp;{escape(said)}</div>'


def _choice(path: str, label: str, names: dict[str, str], explanation: str) -> None:
    st.selectbox(
        label,
        list(names),
        format_func=names.__getitem__,
        help=explanation,
        **bound(path, "choice"),
    )
