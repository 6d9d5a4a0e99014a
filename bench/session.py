"""One reader of the dashboard without a browser: the websocket that the front end speaks.

What is timed is the server's side: from the request to rerun a page to the message that says the
script has finished, over loopback, with everything the page sends in between read off.
"""

import time
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

FINISHED = ForwardMsg.FINISHED_SUCCESSFULLY


class PageFailed(Exception):
    """The script of a page ended with an exception; a benchmark of it would mean nothing."""


@dataclass
class Session:
    """A session with the server at ``url``; the page is asked for by its name, ``""`` the default."""

    url: str
    bytes_read: int = 0
    frames_read: int = 0
    _socket: ClientConnection | None = None
    _hashes: dict[str, None] = field(default_factory=dict)

    async def __aenter__(self) -> Self:
        host = urlsplit(self.url).netloc
        self._socket = await connect(
            f"ws://{host}/_stcore/stream",
            subprotocols=["streamlit"],  # type: ignore[list-item]
            max_size=None,
            proxy=None,
        )
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._socket is not None:
            await self._socket.close()

    async def rerun(self, page: str = "", query: str = "") -> float:
        """Return the seconds from the request for a page to the end of its script."""
        assert self._socket is not None
        message = BackMsg()
        message.rerun_script.page_name = page
        message.rerun_script.query_string = query
        message.rerun_script.cached_message_hashes.extend(self._hashes)
        started = time.perf_counter()
        await self._socket.send(message.SerializeToString())
        await self._until_finished()
        return time.perf_counter() - started

    async def _until_finished(self) -> None:
        assert self._socket is not None
        while True:
            frame = await self._socket.recv()
            assert isinstance(frame, bytes)
            self.bytes_read += len(frame)
            self.frames_read += 1
            answer = ForwardMsg.FromString(frame)
            self._remember(answer)
            kind = answer.WhichOneof("type")
            if kind == "delta" and answer.delta.new_element.WhichOneof("type") == "exception":
                raise PageFailed(answer.delta.new_element.exception.message)
            if kind == "script_finished":
                if answer.script_finished != FINISHED:
                    raise PageFailed(f"script finished with {answer.script_finished}")
                return

    def _remember(self, answer: ForwardMsg) -> None:
        """Tell the server next time what need not be sent again, as the front end does."""
        if answer.metadata.cacheable and answer.hash:
            self._hashes[answer.hash] = None
