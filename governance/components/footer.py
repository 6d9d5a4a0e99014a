"""The line under every page: which data this is, from how many sources, under which licence."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from governance.components import simulated
from governance.components.language import t
from governance.components.lookup import entries


def show() -> None:
    """Draw the footer; raises ``MissingWarehouse`` where nothing has been built."""
    with st.container(key="footer"):
        st.divider()
        st.caption("  \n".join([_data(), _licence()]))


def _data() -> str:
    [build] = entries("build")
    built_at = _local(build["built_at"])
    made_up = t("另载入了模拟数据。", " Simulated data are loaded beside them.")
    return t(
        f"数据来自公开案例，逐条可查：{build['sources']} 份案例文件，{build['figures']} 个数字。"
        f"数据版本 {build['version']}，生成于 {built_at}。",
        f"Data come from public case documents, and each figure can be traced: {build['sources']} documents, "
        f"{build['figures']} figures. Data version {build['version']}, built {built_at}.",
    ) + (made_up if simulated.is_loaded() else "")


def _local(moment: pd.Timestamp) -> str:
    """Return a moment given in UTC as the reader's clock shows it, with how far that is off UTC."""
    there = moment.tz_localize("UTC").tz_convert(st.context.timezone or "UTC")
    offset = f"{there:%z}"
    zone = "UTC" if offset == "+0000" else f"UTC{offset[:3]}:{offset[3:]}"
    return f"{there:%Y-%m-%d %H:%M} {zone}"


def _licence() -> str:
    return t(
        "程序以 MIT 许可证发布；引用数字时请注明原始来源。原文未提供的，一律写明“原文未提供”，不作 0 处理。",
        "The program is released under the MIT licence; please cite the original source with any figure. "
        "What a text does not give is shown as not given, never as 0.",
    )
