"""The dashboard: page set-up, navigation and what every page shares."""

import streamlit as st

from views.shared import actions, bookmarks, controls, draw, notices, scheme, session, staging

st.set_page_config(
    page_title="Where should the money go?", page_icon="static/sign.svg", layout="wide"
)
present = st.Page("views/present.py", title="Present")
page = st.navigation(
    [
        st.Page("views/overview.py", title="Overview", default=True),
        st.Page("views/budgets.py", title="Budgets & effects"),
        st.Page("views/compare.py", title="Compare options"),
        st.Page("views/robustness.py", title="Robustness"),
        st.Page("views/allocate.py", title="Allocate"),
        st.Page("views/evidence.py", title="Evidence"),
        present,
    ],
    position="top",
)
session.guard()
session.open_link()
bookmarks.open_address()
st.logo("static/sign.svg", size="large")
st.html(draw.STYLE)
with st.container(gap="xsmall"):
    # A stage has the whole window, and notices and controls of its own.
    if page is not present:
        staging.leave()
        title, right = st.columns([11, 8], vertical_alignment="center")
        title.title(session.dossier().header.question, anchor=False)
        with right:
            actions.show()
        notices.show()
        controls.show()
    session.show_in_link()
    bookmarks.show_in_address()
    page.run()
    scheme.follow()
