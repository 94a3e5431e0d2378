"""Evidence: why every number is what it is, what it moves, and how to challenge it."""

import streamlit as st

from policy_model.words import evidence as words
from policy_model.words.judgements import judgement_words, unit_words
from views.shared import downloads, draw, evidence, overrides, robustness, session

ON_A_PAGE = 20
dossier, numbers = session.dossier(), evidence.numbers()
by_id = {each.judgement.id: each for each in numbers}
paragraphs = {each.id: each for each in dossier.paragraphs}


def show_number(chosen: str) -> None:
    """Draw one number: its value, why it is that, what it moves, and how to change it."""
    number = by_id[chosen]
    own = number.judgement
    st.subheader(judgement_words(dossier, own.id), anchor=False)
    value, why, move = st.columns([3, 5, 5], gap="large")
    with value:
        st.metric(unit_words(dossier, own), f"{own.quantity.mode:g}")
        st.caption(words.range_of(own.quantity))
        st.markdown(f"**{words.KINDS[number.kind]}**, confidence {number.confidence}")
        if own.quantity.original:
            st.markdown(f"✎ In the dossier: {words.range_words(own.quantity.original)}")
    with why:
        for reason in number.reasons:
            st.markdown(reason.paraphrase)
        for each in number.paragraphs:
            st.caption(words.paragraph_label(paragraphs[each]))
            _disagreement(each)
    with move:
        answer = session.answer()
        st.markdown(
            words.moves(answer, number, robustness.tornado(), robustness.first_order()),
            help=words.HELP,
        )
        st.markdown(words.flip(answer, evidence.flip(number)))
        st.caption(words.reach(dossier, evidence.reach(own.id)))
    with st.expander("Challenge it: use another value in this scenario", icon=":material/edit:"):
        overrides.challenge(own)


def _disagreement(paragraph: int) -> None:
    said = words.disagreement(paragraphs[paragraph])
    if said:
        st.warning(said, icon=":material/history_edu:")


def pick() -> None:
    """Show the number that is chosen."""
    if st.session_state.closer:
        st.query_params[evidence.NUMBER] = st.session_state.closer


st.header(words.heading(numbers), anchor=False, help=words.HELP)
st.caption(words.what_matters(robustness.first_order()))
overrides.changed_numbers()

chosen = st.query_params.get(evidence.NUMBER)
if chosen in by_id:
    with st.container(border=True):
        show_number(chosen)
elif chosen:
    st.warning(draw.as_code(words.unknown(chosen)), icon=":material/link_off:")

search, about, kind, source, order = st.columns([4, 3, 3, 3, 3])
text = search.text_input("Search", placeholder="a word of its name or its reason")
file = about.selectbox(
    "About", list(words.FILES), None, words.FILES.__getitem__, placeholder="anything"
)
of_kind = kind.selectbox(
    "Kind", list(words.KINDS), None, words.KINDS.__getitem__, placeholder="any"
)
on = source.selectbox(
    "Paragraph",
    list(paragraphs),
    evidence.asked_paragraph(list(paragraphs)),
    lambda each: words.paragraph_label(paragraphs[each]),
    placeholder="any",
)
sort = order.selectbox("Order", words.SORTS)
found = [
    each
    for each in evidence.sorted_by(numbers, sort)
    if (file is None or each.judgement.id.startswith(f"{file}."))
    and (of_kind is None or each.kind == of_kind)
    and (on is None or on in each.paragraphs)
    and words.matches(dossier, each, text)
]
if on is not None:
    st.markdown(f"**{words.paragraph_label(paragraphs[on])}**")
    _disagreement(on)
    st.markdown(words.standing_on(dossier, numbers, on))

closer, page = st.columns([10, 3], vertical_alignment="bottom")
closer.selectbox(
    "Look closer at",
    [each.judgement.id for each in found],
    None,
    lambda each: judgement_words(dossier, each),
    key="closer",
    on_change=pick,
    placeholder=f"{len(found)} numbers: type, or choose one in the table",
)
pages = max(1, -(-len(found) // ON_A_PAGE))
at = page.number_input(f"Page, 1 to {pages}", 1, pages)
if found:
    shown = found[(at - 1) * ON_A_PAGE : at * ON_A_PAGE]
    draw.table("Numbers of the dossier", evidence.rows(shown))
else:
    st.markdown("No number has all of that. Take a filter away.")
downloads.csv("Download every number (CSV)", evidence.file_rows(), "evidence")

st.subheader("What each claim of the source carries", anchor=False, help=words.ARGUMENT_HELP)
draw.table("Numbers by paragraph", words.argument_rows(dossier, numbers))
