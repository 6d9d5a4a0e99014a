"""The line under every page: which data this is, from how many sources, under which licence."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from governance.components.language import t
from governance.components.lookup import entries


def show() -> None:
    """Draw the footer; raises ``MissingWarehouse`` where nothing has been built."""
    with st.container(key="footer"):
        st.divider()
        st.caption("  \n".join([_data(), _licence()]))


def _data() -> str:
    [build] = entries("build")
    built_at = f"{_local(build['built_at']):%Y-%m-%d %H:%M}"
    return t(
        f"数据来自公开案例，逐条可查：{build['sources']} 份案例文件，{build['figures']} 个数字。"
        f"数据版本 {build['version']}，生成于 {built_at}。",
        f"Data from public case documents, each figure traceable: {build['sources']} documents, "
        f"{build['figures']} figures. Data version {build['version']}, built {built_at}.",
    )


def _local(moment: pd.Timestamp) -> pd.Timestamp:
    """Return a moment given in UTC as the reader's clock shows it."""
    return moment.tz_localize("UTC").tz_convert(st.context.timezone or "UTC")


def _licence() -> str:
    return t(
        "程序以 MIT 许可证发布；引用数字时请注明原始来源。原文未提供的，一律写明“原文未提供”，不作 0 处理。",
        "The program is under the MIT licence; cite the original source with any figure. "
        "What a text does not give is shown as not given, never as 0.",
    )
