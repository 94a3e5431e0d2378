import copy
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.support import Files, changed, read, refusal

pytestmark = pytest.mark.slow

# Fuzzing: whatever a value becomes, the dossier reads or says what is wrong with it.
scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(-(10**400), 10**400)
    | st.floats()
    | st.text(st.characters(codec="utf-8"), max_size=8)
    | st.sampled_from(["strong", "weak", "voice", "village_groups", "note", "cost", 0, 1, 0.5])
    | st.dates()
)
keys = scalars.filter(lambda key: key == key)  # noqa: PLR0124 - leaves NaN out
values = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(keys, inner, max_size=3)
        | st.fixed_dictionaries({"low": inner, "mode": inner, "high": inner})
        | st.fixed_dictionaries({}, optional=dict.fromkeys(["value", "step", "evidence"], inner))
    ),
    max_leaves=5,
)


def places(content: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = content.items() if isinstance(content, dict) else ()
    if isinstance(content, list):
        inner = enumerate(content)
    return [path, *(place for key, value in inner for place in places(value, (*path, key)))]


PLACES = [place for place in places(changed({})) if place]


def put(files: Files, place: tuple[Any, ...], key: Any, value: Any) -> Files:
    """Put a value at a place, or, with a key and where there is a mapping, one level below."""
    files = copy.deepcopy(files)
    here: Any = files
    for part in place[:-1]:
        here = here[part]
    if key is not None and isinstance(here[place[-1]], dict):
        here[place[-1]][key] = value
    else:
        here[place[-1]] = value
    return files


@settings(max_examples=200)
@given(st.sampled_from(PLACES), st.none() | keys, values)
@example(("criteria",), (1, 2), 3)
@example(("outcomes", "village_groups", "anchors"), None, ["a"])
@example(("programmes", "village_wells", "effects_per_year"), None, {"x": {"strengthens": {}}})
@example(("programmes", "village_wells", "maximum_musd"), None, {"step": ["weak"]})
@example(("criteria",), True, [3])
def test_no_value_causes_anything_but_an_input_error(
    place: tuple[Any, ...], key: Any, value: Any
) -> None:
    lines = refusal(lambda: read(put(changed({}), place, key, value)))
    assert lines is None or lines
