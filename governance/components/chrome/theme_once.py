"""Puts the theme of the pages together once for a process, and not anew at every click.

Streamlit sends the colours and fonts of `.streamlit/config.toml` with every run of a page, and goes
through all of its options for each of six parts of them: a tenth of what a click costs the server.
The file is read when the server starts.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from streamlit.proto.NewSession_pb2 import CustomThemeConfig
from streamlit.runtime import app_session

Fill = Callable[[CustomThemeConfig, str], None]


def keep_theme() -> None:
    """Let Streamlit fill in a part of the theme as it did the first time; once is enough."""
    if not isinstance(app_session._populate_theme_msg, _Kept):
        app_session._populate_theme_msg = _Kept(app_session._populate_theme_msg)


class _Kept:
    """Fills in what ``fill`` would: the options of one section of the configuration."""

    def __init__(self, fill: Fill) -> None:
        self._section = cache(lambda section: _made(fill, section))

    def __call__(self, msg: CustomThemeConfig, section: str = "theme") -> None:
        known = self._section(section)
        if known.ByteSize():  # a part that is filled in with nothing would count as given
            msg.MergeFrom(known)


def _made(fill: Fill, section: str) -> CustomThemeConfig:
    made = CustomThemeConfig()
    fill(made, section)
    return made
