"""Open pages show new data by themselves: one watcher a process, nothing to do for the sessions."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from typing import Final

import streamlit as st
from streamlit import runtime
from streamlit.runtime.app_session import AppSession
from streamlit.runtime.runtime import Runtime

from governance.model.errors import DataError
from governance.store import reader

LOOK_SECONDS: Final = 1.0
# Sessions are woken one after the other: all at once, each would wait for the slowest.
BETWEEN_SECONDS: Final = 0.1


def watch() -> None:
    """Look after the sessions of this process; asking again does nothing."""
    if _is_serving():
        _watcher()


@st.cache_resource(show_spinner=False)
def _watcher() -> threading.Thread:
    # A timer in every page would run fifty scripts where one file need be looked at.
    thread = threading.Thread(target=_look_forever, name="new data", daemon=True)
    thread.start()
    return thread


def _look_forever() -> None:
    seen = version()
    while True:
        time.sleep(LOOK_SECONDS)
        seen = look(seen, _open_sessions)


def look(seen: str | None, sessions: Callable[[], Iterable[Callable[[], None]]]) -> str | None:
    """Wake every session when another version than `seen` is current; return the current one."""
    now = version()
    if now is None or now == seen:
        return seen if now is None else now
    for wake in sessions():
        wake()
        time.sleep(BETWEEN_SECONDS)
    return now


def version() -> str | None:
    """The current version of the warehouse; None where there is none."""
    try:
        return reader.current_version()
    except (DataError, OSError):
        return None


def _open_sessions() -> list[Callable[[], None]]:
    """What runs the page of each open session again, with everything as the reader left it."""
    # As Streamlit does itself where a file of the program changes; it has no public door for it.
    if not _is_serving():
        return []
    manager = runtime.get_instance()._session_mgr
    return [_waking(info.session) for info in manager.list_active_sessions()]


def _is_serving() -> bool:
    """Whether there is a server; Streamlit's harness for tests puts something in its place."""
    return runtime.exists() and type(runtime.get_instance()) is Runtime


def _waking(session: AppSession) -> Callable[[], None]:
    # Without the state that the browser sent last, the first page would come, without its link.
    return lambda: session.request_rerun(session._client_state)
