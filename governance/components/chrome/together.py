"""Hands what a page draws to the browser together, and not element by element.

A page of a hundred elements wakes Streamlit's event loop a hundred times while its script still
runs, and the loop goes round once for each message that it sends. Both wait for Python's lock each
time, so that readers wait for one another though a processor is free. What is sent stays the same,
in the same order.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from typing import Any

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.app_session import AppSession
from streamlit.runtime.runtime import Runtime
from streamlit.runtime.scriptrunner import ScriptRunnerEvent
from streamlit.runtime.session_manager import ActiveSessionInfo

# What a slow page has drawn so far is on its way after so many seconds at the latest.
LONGEST_WAIT = 0.015
# So many messages are sent at once: fewer than Streamlit lets wait for one reader (500).
AT_ONCE = 200

_EVENTS = "_events_of_the_script"
_on_event = AppSession._on_scriptrunner_event
_flush = AppSession.flush_browser_queue
_send = Runtime._send_message


def send_together() -> None:
    """Let Streamlit hand over and send the messages of a page together."""
    AppSession._on_scriptrunner_event = _handed_over  # type: ignore[method-assign, assignment]
    AppSession.flush_browser_queue = _in_parts  # type: ignore[method-assign, assignment]
    Runtime._send_message = _sent  # type: ignore[method-assign, assignment]


class Events:
    """What happened in the scripts of a session and is still to be told to its event loop, in order."""

    def __init__(self, session: AppSession) -> None:
        self._session = session
        self._waiting: deque[tuple[Any, ScriptRunnerEvent, dict[str, Any]]] = deque()
        self._is_coming = False

    def add(self, sender: Any, event: ScriptRunnerEvent, told: dict[str, Any]) -> None:
        """Take an event, on the thread of the script; only elements of a page wait for others."""
        self._waiting.append((sender, event, told))
        if event is not ScriptRunnerEvent.ENQUEUE_FORWARD_MSG:
            self._session._call_soon_on_event_loop(self._tell)
        elif not self._is_coming:
            self._is_coming = True
            self._session._call_soon_on_event_loop(self._tell_later)

    def _tell_later(self) -> None:
        self._session._event_loop.call_later(LONGEST_WAIT, self._tell)

    def _tell(self) -> None:
        self._is_coming = False  # before the look: what is added after it makes a look of its own
        while self._waiting:
            sender, event, told = self._waiting.popleft()
            try:
                self._session._handle_scriptrunner_event_on_event_loop(sender, event, **told)
            except Exception as error:  # one that fails keeps back no other, as before
                self._session._event_loop.call_exception_handler(
                    {"message": f"event of a script: {event}", "exception": error}
                )


def _handed_over(session: AppSession, sender: Any, event: ScriptRunnerEvent, **told: Any) -> None:
    events: Events | None = session.__dict__.get(_EVENTS)
    if events is None:  # setdefault keeps the first where two threads come at once
        events = session.__dict__.setdefault(_EVENTS, Events(session))
    events.add(sender, event, told)


class Part(list[ForwardMsg]):
    """Messages that are sent at once."""


def _in_parts(session: AppSession) -> list[Part]:
    return list(parts(_flush(session)))


def parts(messages: list[ForwardMsg]) -> Iterable[Part]:
    """Return the messages in order, as many together as may wait for one reader."""
    return (Part(messages[at : at + AT_ONCE]) for at in range(0, len(messages), AT_ONCE))


def _sent(runtime: Runtime, session: ActiveSessionInfo, part: Part | ForwardMsg) -> None:
    for message in part if isinstance(part, Part) else (part,):
        _send(runtime, session, message)
