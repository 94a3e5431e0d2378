"""The script of the dashboard: page set-up, navigation, and the page that is looked at."""

from pathlib import Path

import streamlit as st

from dashboard import draw, head, menu, session
from dashboard.session import scheme
from dashboard.stage import bookmarks, staging

SIGN = Path(__file__).with_name("static") / "sign.svg"

st.set_page_config(page_title="Where should the money go?", page_icon=str(SIGN), layout="wide")
pages = {
    name: st.Page(menu.file(name), title=title, default=name == menu.HOME)
    for name, title in menu.PAGES.items()
}
page = st.navigation(list(pages.values()), position="top")
session.guard()
session.open_link()
bookmarks.open_address()
st.logo(str(SIGN), size="large")
st.html(draw.STYLE)
with st.container(gap="xsmall"):
    # A stage has the whole window, and notices and controls of its own.
    if page is not pages[menu.STAGE]:
        staging.leave()
        head.show()
    session.show_in_link()
    bookmarks.show_in_address()
    page.run()
    scheme.follow()
