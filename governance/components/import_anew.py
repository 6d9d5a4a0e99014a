"""The button that forgets the load which is being prepared."""

from __future__ import annotations

import streamlit as st

from governance.components import import_draft
from governance.components.language import t


def button(label: str | None = None) -> None:
    """Draw it; what was read is removed, and other files can be chosen."""
    st.button(
        label or t("放弃，重新选文件", "Give up and choose other files"),
        on_click=import_draft.give_up,
        icon=":material/restart_alt:",
        key="import-anew",
    )
