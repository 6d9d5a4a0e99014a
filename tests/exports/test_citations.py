"""Citations name what is known and say what is not."""

from __future__ import annotations

import datetime
import re

import pandas
import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.exports.citations import Source, bibtex, gbt7714, to_bibtex, to_gbt7714

KNOWN: Source = {
    "source_id": "xihu-2022",
    "title": "“全域党建”引领居民小区“六微”治理",
    "publisher": "人民网",
    "published_date": "2022-08-02",
    "accessed_date": datetime.date(2026, 11, 20),
    "url": "http://example.org/a_b?x=1&y=50%",
}
UNDATED: Source = {
    "source_id": "fujian-undated",
    "title": "社區黨建典型材料",
    "publisher": None,
    "published_date": float("nan"),
    "accessed_date": pandas.NaT,
    "url": "",
}


@pytest.mark.parametrize(
    ("source", "line"),
    [
        (
            KNOWN,
            "“全域党建”引领居民小区“六微”治理[EB/OL]. 人民网, (2022-08-02)[2026-11-20]. "
            "http://example.org/a_b?x=1&y=50%.",
        ),
        (
            UNDATED,
            "社區黨建典型材料[EB/OL]. [出版者不详], [日期不详][引用日期不详]. [网址不详].",
        ),
        (
            {"title": "甲", "author": "某课题组", "published_date": "2021"},
            "某课题组. 甲[EB/OL]. [出版者不详], (2021)[引用日期不详]. [网址不详].",
        ),
        (
            {"title": None, "publisher": "人民网", "published_date": "2024-07-09"},
            "[题名不详][EB/OL]. 人民网, (2024-07-09)[引用日期不详]. [网址不详].",
        ),
    ],
)
def test_gbt7714_line(source: Source, line: str) -> None:
    assert gbt7714(source) == line


def test_bibtex_entry_of_a_known_source() -> None:
    assert bibtex(KNOWN) == "\n".join(
        [
            "@misc{xihu-2022,",
            "  title = {{“全域党建”引领居民小区“六微”治理}},",
            "  howpublished = {人民网},",
            "  year = {2022},",
            "  date = {2022-08-02},",
            "  url = {http://example.org/a_b?x=1&y=50%},",
            "  urldate = {2026-11-20},",
            "}",
        ]
    )


def test_bibtex_entry_says_what_is_unknown() -> None:
    assert bibtex(UNDATED) == "\n".join(
        [
            "@misc{fujian-undated,",
            "  title = {{社區黨建典型材料}},",
            "  note = {[出版者不详]; [日期不详]; [网址不详]},",
            "}",
        ]
    )


@pytest.mark.parametrize(
    ("title", "escaped"),
    [
        ("50% & 3_0 #1 $", r"50\% \& 3\_0 \#1 \$"),
        ("a{b}c", r"a\textbraceleft{}b\textbraceright{}c"),
        (r"\input~x^2", r"\textbackslash{}input\textasciitilde{}x\textasciicircum{}2"),
        ("两行\n标题", "两行 标题"),
    ],
)
def test_bibtex_escapes(title: str, escaped: str) -> None:
    assert f"title = {{{{{escaped}}}}}," in bibtex({"source_id": "a", "title": title})


@given(title=st.text(), url=st.text(), key=st.text())
def test_bibtex_braces_always_balance(title: str, url: str, key: str) -> None:
    entry = bibtex({"source_id": key, "title": title, "url": url})
    depth = 0
    for one in entry:
        depth += {"{": 1, "}": -1}.get(one, 0)
        assert depth >= 0
    assert depth == 0
    assert re.match(r"@misc\{[A-Za-z0-9_:.-]+,\n", entry)


def test_files_hold_every_source_once() -> None:
    sources = pandas.DataFrame([KNOWN, UNDATED, UNDATED])
    lines = to_gbt7714(sources).decode("utf-8-sig").splitlines()
    assert [line[:4] for line in lines] == ["[1] ", "[2] ", "[3] "]
    keys = re.findall(r"@misc\{(.*),", to_bibtex(sources).decode())
    assert keys == ["xihu-2022", "fujian-undated", "fujian-undated-2"]
