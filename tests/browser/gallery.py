"""An app of every Streamlit control that has words of its own, for test_chrome.py."""

import pandas as pd
import plotly.graph_objects as go
import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from governance.components import chrome, failures


@st.dialog("对话框")
def dialog() -> None:
    st.markdown("内容")


@st.fragment
def part() -> None:
    if st.button("出错", key="fail"):
        raise ValueError("inside a fragment")


def draw() -> None:
    st.set_page_config(page_title="控件", page_icon="static/icon.png", layout="wide")
    st.sidebar.markdown("侧栏内容")
    st.markdown("Close", help="说明")
    st.multiselect("多选", ["甲", "乙"], key="many")
    st.multiselect("已选", ["甲", "乙"], ["甲"], key="chosen")
    st.selectbox("单选", ["甲", "乙"], index=None, key="one")
    st.file_uploader("文件", type=["csv"], key="file")
    st.text_input("文字", key="text", help="帮助")
    st.number_input("数字", key="number")
    st.date_input("日期", key="date")
    st.code("代码", language=None)
    frame = pd.DataFrame({"地区": ["西湖", "东港"], "值": [1.5, 2.0]})
    st.dataframe(frame, key="table", on_select="rerun", selection_mode="multi-row")
    st.metric("指标", 3, chart_data=[1, 2, 3])
    st.plotly_chart(go.Figure([go.Bar(x=["西湖", "东港"], y=[1, 2])]), key="plotly")
    if st.button("打开", key="open"):
        dialog()
    part()


if get_script_run_ctx(suppress_warning=True) is None:
    app = st.App(__file__, middleware=chrome.middleware(), on_script_error=failures.report)
else:
    draw()
