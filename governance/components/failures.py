"""What a reader sees when something goes wrong: what it is and what to do, never a traceback."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable

import streamlit as st
from streamlit.errors import FragmentHandledException

from governance.components.language import language, t
from governance.components.markdown import escape
from governance.model.errors import DataError
from governance.store import paths
from governance.store.refusals import refused

_LOG = logging.getLogger("governance.failures")


def guarded(body: Callable[[], object]) -> bool:
    """Run ``body``; on failure say so in its place. Returns whether it ran to its end."""
    try:
        body()
    except FragmentHandledException:
        raise  # a fragment has already reported it
    except Exception as error:
        return not report(error)
    return True


def report(error: Exception) -> bool:
    """Show an error to the reader and return True: nothing is left to be shown.

    An error of data names what to do. Anything else is a fault of the program: the page
    gives a number, and the log of the server holds the traceback under that number.
    """
    if isinstance(error, OSError):
        error = refused(error, paths.home()) or error
    if isinstance(error, DataError):
        st.error(escape(error.english() if language() == "en" else error.chinese()))
        return True
    number = secrets.token_hex(4)
    _LOG.error("error %s", number, exc_info=error)
    st.error(
        t(
            f"这里出了一点问题，数据没有受影响。请刷新页面再试；若仍然如此，请把错误编号 **{number}** "
            "告诉管理员，服务器日志里有对应的记录。",
            f"Something went wrong here; no data is affected. Reload the page; if it happens "
            f"again, give the administrator error number **{number}**: the server's log has the details.",
        )
    )
    return True
