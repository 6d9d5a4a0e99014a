"""What stands here while no requests are loaded: what to load, and how."""

from __future__ import annotations

import streamlit as st

from governance.components import navigation
from governance.components.language import t


def draw() -> None:
    """Draw the panel that leads a reader to the first load."""
    with st.container(border=True, key="requests-empty"):
        st.subheader(t("还没有诉求工单的记录", "No requests have been loaded yet"), anchor=False)
        st.markdown(
            t(
                "这一页的数都由导入的工单算出。从热线或网格系统导出工单（Excel 或 CSV），在“数据导入”里选择"
                "“诉求工单”载入；姓名、电话等个人信息不会保留。",
                "Everything here is computed from requests that you load. Export them from the hotline or grid system "
                "(Excel or CSV) and load them as requests; names, telephone numbers and other personal data are "
                "not kept.",
            )
        )
        navigation.link_to("import_data", t("去数据导入", "Load data"))
