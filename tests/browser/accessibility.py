"""What axe finds on a page, less what is Streamlit's own and known."""

from typing import NamedTuple

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


class Known(NamedTuple):
    """A finding in a part of the page that Streamlit draws and we cannot change."""

    rule: str
    inside: str
    why: str


# Looked at again when Streamlit is upgraded.
STREAMLITS_OWN = (
    Known("list", "[data-testid=stSidebarNav]", "groups of the menu are <div>s inside its <ul>"),
    Known("listitem", "[data-testid=stSidebarNav]", "the entries of a group stand in that <div>"),
    Known(
        "presentation-role-conflict",
        "[data-testid=stFileUploaderDropzone]",
        "the drop zone is no control, yet can be focused by script; its button is the control",
    ),
    Known("target-size", "[data-testid=stMultiSelect]", "its input is as narrow as its text"),
)


def ours(page: Page) -> dict[str, list[str]]:
    """Rule → the elements that break it, for all that the project has to answer for."""
    # Only violations are told of in full: to describe all that passes takes twice the time again.
    options = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
    violations = Axe().run(page, options=options)
    found: dict[str, list[str]] = {}
    for violation in violations.response["violations"]:
        for node in violation["nodes"]:
            if not _is_known(page, violation["id"], node["target"][0]):
                found.setdefault(violation["id"], []).append(node["html"][:200])
    return found


def _is_known(page: Page, rule: str, target: str) -> bool:
    parts = [known.inside for known in STREAMLITS_OWN if known.rule == rule]
    return any(
        page.evaluate("([t, p]) => !!document.querySelector(t)?.closest(p)", [target, part])
        for part in parts
    )
