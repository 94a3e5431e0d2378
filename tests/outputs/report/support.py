"""A report taken apart by Python's own HTML parser."""

from html.parser import HTMLParser

VOID = {"meta", "link", "br", "hr", "img", "input"}


class Page(HTMLParser):
    """What a page holds, and where its elements do not nest."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.ids: list[str] = []
        self.texts: list[tuple[str, str]] = []  # innermost element, text
        self.tables: dict[str, list[list[str]]] = {}
        self._rows: list[list[str]] = []
        self._caption = ""
        self.feed(data.decode())
        self.close()
        self.wrong += self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        self.ids += [value or "" for name, value in attrs if name == "id"]
        if tag not in VOID:
            self.open.append(tag)
        match tag:
            case "table":
                self._rows, self._caption = [], ""
            case "tr":
                self._rows.append([])
            case "td" | "th":
                self._rows[-1].append("")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)
        if tag == "table":
            self.tables[self._caption] = self._rows

    def handle_data(self, data: str) -> None:
        here = self.open[-1] if self.open else ""
        self.texts.append((here, data))
        if here == "caption":
            self._caption += data
        elif here in ("td", "th"):
            self._rows[-1][-1] += data

    def said(self, tag: str) -> list[str]:
        """Texts that stand right inside an element."""
        return [text for here, text in self.texts if here == tag and text.strip()]

    def rows(self, caption: str) -> list[dict[str, str]]:
        """A table's rows under its heads."""
        head, *body = self.tables[caption]
        return [dict(zip(head, row, strict=True)) for row in body]
