"""Finds words that Streamlit itself says in English on a Chinese page."""

from playwright.sync_api import Page

# Names and abbreviations that stay as they are in Chinese.
NAMES = (
    "CSV",
    "TSV",
    "TXT",
    "XLSX",
    "XLS",
    "JSON",
    "PARQUET",
    "ZIP",
    "PNG",
    "Streamlit",
    "Plotly.js",
    "Esc",
    "MIT",
    "English",
    "Chrome",
)

_COLLECT = """(names) => {
  const content = '[data-testid="stMain"] :is([data-testid="stMarkdownContainer"],'
    + ' [data-testid="stCaptionContainer"]), pre, code, script,'
    + ' style, noscript, title';
  const icon = '[translate="no"]';
  const button = '[data-testid="stFileUploaderDropzone"]';
  const attributes = ["aria-label", "placeholder", "title", "data-title", "alt"];
  const found = new Set();
  const look = (text) => {
    let rest = text ?? "";
    for (const name of names) rest = rest.replaceAll(name, "");
    if (/[A-Za-z]{3,}/.test(rest)) found.add(text.trim());
  };
  const isContent = (element) =>
    element.closest(icon) || (element.closest(content) && !element.closest(button));
  for (const element of document.body.querySelectorAll("*")) {
    for (const name of attributes) look(element.getAttribute(name));
    if (isContent(element)) continue;
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE && element.checkVisibility()) look(node.nodeValue);
    }
  }
  return [...found];
}"""


def english_words(page: Page) -> list[str]:
    """Return the English that readers or screen readers meet outside the page's own text."""
    found: list[str] = page.evaluate(_COLLECT, list(NAMES))
    return found
