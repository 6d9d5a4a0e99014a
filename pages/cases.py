"""案例数据: every figure that the case documents print, with its place in the text."""

import streamlit as st

from governance.components import (
    case_export,
    case_filters,
    case_table,
    downloads,
    frame,
    provenance,
)
from governance.components.language import language, t
from governance.components.lookup import rows


def body() -> None:
    """Draw filters, table, downloads and the provenance of one figure."""
    figures = rows("figures")
    chosen = case_filters.choose(figures)
    shown = chosen.frame
    st.markdown(
        t(
            f"**{len(shown)}** / {len(figures)} 个数字。点一行，看它的出处。",
            f"**{len(shown)}** of {len(figures)} figures. Select a row to see where it is from.",
        )
    )
    clicked = case_table.show(shown)
    downloads.table(case_export.to_export(shown, chosen.words), "case-figures")
    labels = dict(zip(shown["figure_id"], shown[f"subject_{language()}"], strict=True))
    options = {figure_id: f"{figure_id} {subject}" for figure_id, subject in labels.items()}
    if opened := provenance.chooser(options, clicked):
        provenance.figure(opened)


frame.show(body)
