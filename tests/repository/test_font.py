"""The font that the project brings draws every character that it shows."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from tests.data.case_texts import TEXTS, needs_texts
from tests.repository.files import ROOT, texts

FONTS = ROOT / "static" / "fonts"
SHOWN = ("app.py", "pages/*", "governance/*", "queries/*", "data/*", "docs/*.md")
NEVER_SHOWN = {"ɏ", "\ufffd"}  # the end of a range in a pattern; the mark of an unreadable byte
# Characters of people's names, to know them by: what they find is taken out, never shown.
NOT_SHOWN = {"person_names.py"}
SIGNS = "▲▼►◄→←↑↓●○■□◆◇≥≤≈±×÷–—「」『』《》·%‰…、。，；：？！（）“”‘’✓✗①㎡℃￥"


def drawn(suffix: str) -> set[str]:
    """Return the characters that one of the two font files can draw."""
    return {chr(code) for code in TTFont(FONTS / f"NotoSansSC-subset.{suffix}").getBestCmap()}


@pytest.fixture(scope="module")
def characters() -> set[str]:
    return drawn("otf")


def test_the_font_draws_what_the_program_shows(characters: set[str]) -> None:
    missing = {
        character: str(path)
        for path, text in texts(*SHOWN)
        if path.name not in NOT_SHOWN
        for character in set(text) - characters - NEVER_SHOWN
        if character.isprintable()
    }
    assert not missing


def test_the_font_draws_the_signs_of_charts(characters: set[str]) -> None:
    assert set(SIGNS) <= characters


@needs_texts
def test_the_font_draws_the_case_documents(characters: set[str]) -> None:
    shown = set("".join(path.read_text("utf-8") for path in TEXTS.glob("*-*.txt")))
    assert {character for character in shown if character.isprintable()} <= characters


def test_browser_and_server_draw_the_same_characters(characters: set[str]) -> None:
    assert drawn("woff2") == characters


def test_the_licence_stands_beside_the_font() -> None:
    assert "SIL OPEN FONT LICENSE Version 1.1" in (FONTS / "OFL.txt").read_text("utf-8")
    assert Path(FONTS / "README.md").is_file()
