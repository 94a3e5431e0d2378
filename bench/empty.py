"""The least that Streamlit can show, which a cold start is compared with."""

import streamlit as st

st.title("Nothing else")
