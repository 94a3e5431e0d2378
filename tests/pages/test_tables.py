"""Tables as pages draw them."""

import re

from streamlit.testing.v1 import AppTest

from tests.pages.support import ran


def test_columns_of_one_heading_are_shown_beside_each_other() -> None:
    def page() -> None:
        from dashboard import draw, session  # noqa: PLC0415 - it runs alone
        from policy_model.findings.kit.table import Column, table_of  # noqa: PLC0415

        session.open_link()
        columns = [Column(f"c{at}", "Points", lambda row, at=at: row[at]) for at in range(2)]  # type: ignore[misc]
        draw.shown(table_of("Points by two rules", columns, [("one", "two")]))

    app = ran(AppTest.from_function(page, default_timeout=60).run())
    (body,) = (each.proto.body for each in app.get("html"))
    assert re.findall(r"<th scope=\"col\">(.*?)</th>", body) == ["Points", "Points"]
    assert re.findall(r"<t[dh](?: scope=\"row\")?>(.*?)</t", body) == ["one", "two"]
