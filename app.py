"""The entry: ``streamlit run app.py``.

Streamlit imports this file once, as a server, and then runs it for every visit, as a script.
"""

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from governance.components import chrome, failures, frame

if get_script_run_ctx(suppress_warning=True) is None:
    chrome.ignore_pages_folder()
    chrome.keep_theme()
    chrome.send_together()
    app = st.App(__file__, middleware=chrome.middleware(), on_script_error=failures.report)
else:
    frame.run()
