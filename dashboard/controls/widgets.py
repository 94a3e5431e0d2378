"""Widgets that show a value of the scenario; the only place that knows their keys."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import streamlit as st

from dashboard import session
from dashboard.session import history, policies
from policy_model.scenario import change, value_at

_GENERATIONS, _NAMES, _DRAWN = "generations", "names_of_choices", "drawn_controls"
_NO_LIMIT = {"least_shares": 0.0, "most_shares": 1.0}


def bound(path: str, kind: str, names: Mapping[str, str] | None = None) -> dict[str, Any]:
    """Arguments that tie a widget to a value of the scenario, which it starts at.

    Parameters
    ----------
    path : str
        Which value (see `policy_model.scenario.change`).
    kind : {'slider', 'typed', 'choice'}
        Which of the widgets that show it.
    names : mapping of str to str, optional
        Of a choice: what each value is shown as.
    """
    key, now = _key(path, kind), _shown(path)
    st.session_state.setdefault(_DRAWN, {})[key] = path
    tied = {"key": key, "on_change": _take, "args": (path, kind, key)}
    # As an argument: a value put into the state of the session is lost with the page.
    if kind != "choice":
        return tied | {"value": now}
    names = names or {}
    st.session_state.setdefault(_NAMES, {})[path] = {name: value for value, name in names.items()}
    return tied | {"index": None if now is None else list(names).index(now)}


def known() -> list[tuple[str, str, Any, Mapping[str, str]]]:
    """Path, kind and value of each widget, and of a choice its values by the names it shows."""
    names, shown = st.session_state.get(_NAMES, {}), _all_shown()
    return [
        (path, kind, shown[path], names.get(path, {}) if kind == "choice" else {})
        for path, kind in _generations()
    ]


@contextmanager
def heard() -> Iterator[None]:
    """Draw widgets, and begin anew where one shows what was never told.

    A browser that meets a new server sends what its controls show, and Streamlit tells of a
    change only where the same session drew the control before.
    """
    st.session_state[_DRAWN] = {}
    yield
    if not history.can_undo():
        before, drawn = history.edited(), st.session_state[_DRAWN]
        shown = {key: _shown(path) for key, path in drawn.items()}
        values = {key: st.session_state.get(key, now) for key, now in shown.items()}
        for key, value in values.items():
            if value != shown[key]:
                _put(drawn[key], value)
        if history.edited() != before:
            st.rerun()


def _take(path: str, kind: str, key: str) -> None:
    """Put a widget's value into the scenario.

    The last word of a widget that has been renewed since does not count.
    """
    if key == _key(path, kind):
        _put(path, st.session_state[key])


def _put(path: str, value: Any) -> None:
    asked = None if value == _no_limit(path) else value
    history.change(change(history.edited(), session.dossier(), path, asked))
    renew()


def _key(path: str, kind: str) -> str:
    return f"{path}:{kind}:{_generations()[path, kind]}"


def renew() -> None:
    """Have every widget made anew that does not show what the scenario now says.

    Made anew, not written to: a browser echoes a written value, and an echo that comes
    late would pass for a move of its user's and undo the moves made since.
    """
    generations, shown = _generations(), _all_shown()
    for path, kind in generations:
        now = shown[path]
        if st.session_state.get(_key(path, kind), now) != now:
            generations[path, kind] += 1


def look_at(policy: str) -> None:
    """Start anew with another dossier, and with widgets that know nothing of the one before."""
    newest = max(_generations().values(), default=0) + 1
    policies.look_at(policy)
    st.session_state[_GENERATIONS] = defaultdict(lambda: newest)


def _all_shown() -> dict[str, Any]:
    """What widgets show by their path, each worked out once."""
    return {path: _shown(path) for path in {path for path, _ in _generations()}}


def _shown(path: str) -> Any:
    """What a widget shows of the value at a path: of no limit, the end of its scale."""
    now = value_at(history.edited(), session.dossier(), path)
    return _no_limit(path) if now is None else now


def _no_limit(path: str) -> float | None:
    """The end of a share's scale that limits nothing; an amount that limits nothing is left out."""
    return _NO_LIMIT.get(path.partition(".")[0])


def _generations() -> defaultdict[tuple[str, str], int]:
    """How often each widget, by path and kind, was made anew."""
    made: defaultdict[tuple[str, str], int] = st.session_state.setdefault(
        _GENERATIONS, defaultdict(int)
    )
    return made
