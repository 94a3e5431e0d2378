"""The script of the dashboard: page set-up, navigation, and the page that is looked at."""

from pathlib import Path

import streamlit as st

from dashboard import draw, head, menu, session
from dashboard.controls import unsaved, widgets
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
staging.open_address()
unsaved.take_up()
presented = page is pages[menu.STAGE]
if not presented:
    staging.leave()
# Before anything of it is drawn: what is seen outlasts a reload.
session.show_in_link()
staging.show_in_address()
bookmarks.show_in_address()
st.logo(str(SIGN), size="large")
st.html(draw.STYLE)
with st.container(gap="xsmall"), widgets.heard():
    unsaved.hand_over()
    if not presented:  # a stage has the whole window, and notices and controls of its own
        head.show()
    page.run()
    unsaved.tell()
    scheme.follow()
