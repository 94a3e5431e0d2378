"""A visitor without a browser, who speaks to Streamlit as its page does."""

import time
from typing import Any, Self

from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

_WAIT_SECONDS = 120


class Visitor:
    """One session.

    Parameters
    ----------
    host : str
        Name and port of the server.
    page : str
        Name of a page in the address; the first page has none.
    """

    def __init__(self, host: str, page: str = "") -> None:
        self._host, self._page = host, page
        self._hash, self._query = "", ""
        self._kept: set[str] = set()
        self.sliders: dict[str, Any] = {}
        self._socket: ClientConnection

    async def __aenter__(self) -> Self:
        """Connect, and run the page once."""
        self._socket = await connect(
            f"ws://{self._host}/_stcore/stream",
            subprotocols=["streamlit"],
            origin=f"http://{self._host}",
            max_size=None,
            open_timeout=_WAIT_SECONDS,
            ping_timeout=None,
        )
        await self._run(None)
        return self

    async def __aexit__(self, *problem: object) -> None:
        await self._socket.close()

    async def move(self, label: str, value: float) -> float:
        """Move a slider, and wait for the end of the script; seconds that it took."""
        return await self._run((self.sliders[label].id, value))

    async def _run(self, moved: tuple[str, float] | None) -> float:
        message = self._asks(moved)
        started = time.perf_counter()
        await self._socket.send(message.SerializeToString())
        await self._listen()
        return time.perf_counter() - started

    def _asks(self, moved: tuple[str, float] | None) -> BackMsg:
        message = BackMsg()
        state = message.rerun_script
        state.query_string, state.page_script_hash = self._query, self._hash
        state.page_name = "" if self._hash else self._page
        state.cached_message_hashes.extend(self._kept)
        about = state.context_info
        about.timezone, about.locale, about.color_scheme = "UTC", "en-GB", "light"
        about.url = f"http://{self._host}/{self._page}"
        if moved:
            widget = state.widget_states.widgets.add()
            widget.id = moved[0]
            widget.double_array_value.data.append(moved[1])
        return message

    async def _listen(self) -> None:
        """Take what the server sends, until the script is done."""
        kept = set()
        async for data in self._socket:
            message = ForwardMsg.FromString(data)
            kind = message.WhichOneof("type")
            if kind == "ref_hash":
                kept.add(message.ref_hash)
            elif message.metadata.cacheable:
                kept.add(message.hash)
            if kind == "navigation":
                self._hash = message.navigation.page_script_hash
            elif kind == "page_info_changed":
                self._query = message.page_info_changed.query_string
            elif kind == "delta" and message.delta.WhichOneof("type") == "new_element":
                self._take(message.delta.new_element)
            elif kind == "script_finished":
                if message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY:
                    break
                if message.script_finished == ForwardMsg.FINISHED_WITH_COMPILE_ERROR:
                    raise RuntimeError("the script does not compile")
        self._kept = kept

    def _take(self, element: Any) -> None:
        match element.WhichOneof("type"):
            case "slider":
                self.sliders[element.slider.label] = element.slider
            case "exception":
                raise RuntimeError(element.exception.message)
            case "alert" if element.alert.format == Alert.ERROR:
                raise RuntimeError(element.alert.body)
