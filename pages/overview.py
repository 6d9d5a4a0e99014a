"""总览: what the data holds, so far."""

import streamlit as st

from governance.components.frame import show
from governance.components.language import t
from governance.components.markdown import escape
from governance.store import reader


def body() -> None:
    """Draw the counts of the build and the list of sources."""
    build = reader.query("build").iloc[0]
    with st.container(horizontal=True):
        st.metric(t("案例文件", "Case documents"), int(build["sources"]), border=True)
        st.metric(t("公布的数字", "Published figures"), int(build["figures"]), border=True)
    st.caption(escape(str(build["version"])))


show(body)
