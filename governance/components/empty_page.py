"""A page without data: what to load, the empty form of each, and simulated data to look at."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from governance.components import import_access, import_templates, navigation, simulated_panel
from governance.components.language import t
from governance.datasets.records.catalogue import record_type


def show(record_types: Sequence[str], said: str = "") -> None:
    """Draw what a page needs to show anything: its types of records, each with its empty form.

    ``said`` is a sentence of the page's own, put first.
    """
    kinds = [record_type(name) for name in record_types]
    named = t("、", ", ").join(f"“{t(kind.title_zh, kind.title_en)}”" for kind in kinds)
    st.info(
        said
        + t(
            f"这一页还没有数据。它由{named}算出：下载空表，填好后在“数据导入”页导入。",
            f"There are no data for this page yet. It is computed from {named}: download the form, "
            "fill it in and load it on the page Load data.",
        )
    )
    for kind in kinds:
        import_templates.form(kind)
    if import_access.is_open():
        navigation.link_to("import_data", t("去导入数据", "Load data"))
    simulated_panel.offer()
