"""The dashboard: page set-up, navigation and what every page shares."""

import streamlit as st

from pages.shared import controls, session

st.set_page_config(
    page_title="Where should aid money go?", page_icon="static/sign.svg", layout="wide"
)
page = st.navigation([st.Page("pages/overview.py", title="Overview", default=True)])
session.guard()
st.logo("static/sign.svg", size="large")
st.title(session.dossier().header.question, anchor=False)
controls.show()
page.run()
