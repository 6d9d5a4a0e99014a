"""What surrounds the app in the browser: the shell of the page, its security policy, and
Streamlit's own menus and dialogs in the reader's language."""

from governance.components.chrome.middleware import ignore_pages_folder, middleware
from governance.components.chrome.theme_once import keep_theme
from governance.components.chrome.together import send_together

__all__ = ["ignore_pages_folder", "keep_theme", "middleware", "send_together"]
