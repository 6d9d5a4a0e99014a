"""The word list speaks of the Streamlit that is installed: an upgrade that renames one fails here."""

import json
import re
from functools import cache
from pathlib import Path

import pytest
import streamlit

from governance.components.chrome.shell import HERE

WORDS = json.loads((HERE / "words.json").read_text(encoding="utf-8"))
QUOTES = "`\"'*"


@cache
def _bundle() -> str:
    scripts = (Path(streamlit.__file__).parent / "static" / "static" / "js").glob("*.js")
    return "\n".join(path.read_text(encoding="utf-8") for path in scripts)


@pytest.mark.parametrize("english", WORDS["exact"])
def test_streamlit_still_says(english: str) -> None:
    bundle = _bundle()
    assert any(f"{q}{english}{q}" in bundle for q in QUOTES), "renamed in the front end"


@pytest.mark.parametrize("entry", WORDS["composed"] + WORDS["patterns"], ids=lambda e: e["zh"])
def test_streamlit_still_composes(entry: dict[str, str]) -> None:
    assert entry["find"] in _bundle(), "renamed in the front end"


@pytest.mark.parametrize(
    ("text", "zh"),
    [
        ("Remove 西湖区", "移除 西湖区"),
        ("Help for 地区", "地区：说明"),
        ("200MB per file", "每个文件不超过 200MB"),
        ("200MB per file • CSV, XLSX", "每个文件不超过 200MB • CSV, XLSX"),
        ("1 result", "1 个结果"),
        ("2 of 15 results", "第 2 个，共 15 个"),
        ("Select 3 matches", "选中 3 个匹配项"),
    ],
)
def test_patterns(text: str, zh: str) -> None:
    found = [p for p in WORDS["patterns"] if re.search(p["pattern"], text)]
    assert len(found) == 1
    assert re.sub(found[0]["pattern"], re.sub(r"\$(\d)", r"\\\1", found[0]["zh"]), text) == zh


def test_chinese_words_are_chinese() -> None:
    for zh in [*WORDS["exact"].values(), *(e["zh"] for e in WORDS["composed"])]:
        assert re.search(r"[\u4e00-\u9fff]", zh), zh
