"""案例数据: every figure that the case documents print, with its place in the text."""

import streamlit as st

from governance.components import (
    case_export,
    case_filters,
    case_table,
    downloads,
    frame,
    number_dialog,
    opening,
)
from governance.components.language import t
from governance.components.lookup import rows


def body() -> None:
    """Draw filters, table and downloads, and over them the figure that is open."""
    figures = rows("figures")
    chosen = case_filters.choose(figures)
    shown = chosen.frame
    if shown.empty:
        st.info(t("没有符合条件的数字，请放宽筛选。", "No figures match; loosen the filters."))
        number_dialog.show()
        return
    st.markdown(
        t(
            f"**{len(shown)}** / {len(figures)} 个数字。点一行，看它的出处。",
            f"**{len(shown)}** of {len(figures)} figures. Select a row to see where the figure comes from.",
        )
    )
    case_table.show(shown)
    opening.listing(case_table.names(shown), key="open-figure")
    downloads.table(case_export.to_export(shown, chosen.words), "case-figures")
    number_dialog.show()


frame.show(body)
