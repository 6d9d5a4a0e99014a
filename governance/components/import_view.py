"""数据导入, one section at a time, chosen in the link as ``tab``."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import streamlit as st

from governance.components import (
    import_access,
    import_history,
    import_own_words,
    import_profiles,
    import_steps,
    import_templates,
    link,
    simulated_panel,
)
from governance.components.language import t
from governance.model.errors import Text


class _Section(NamedTuple):
    title: Text
    show: Callable[[], None]


def show() -> None:
    """Draw the choice of a section, and the section; where loading is off, the templates alone."""
    if not import_access.is_open():
        st.info(_closed(), icon=":material/lock:")
        import_templates.show()
        return
    simulated_panel.removal()
    titles = {code: t(*section.title) for code, section in _SECTIONS.items()}
    chosen = link.segmented(t("内容", "Content"), titles, key="tab")
    _SECTIONS[chosen].show()


def _closed() -> str:
    return t(
        "管理员在这台服务器上关闭了数据导入。空表仍可下载：填好后交给管理员，用命令行导入。",
        "The administrator has turned loading off on this server. The empty forms can still be "
        "downloaded: fill one in and hand it to the administrator, who loads it on the command line.",
    )


def _profiles() -> None:
    import_profiles.show()
    import_own_words.show()


_SECTIONS = {
    "load": _Section(Text("导入", "Load"), import_steps.show),
    "history": _Section(Text("导入记录", "History"), import_history.show),
    "templates": _Section(Text("空表", "Forms"), import_templates.show),
    "profiles": _Section(Text("导入档案", "Profiles"), _profiles),
}
