"""How fresh each case document is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import streamlit as st

from governance.components import hypertext
from governance.components.kept import kept
from governance.components.language import t
from governance.components.lookup import entries
from governance.components.markup import Html, table
from governance.components.words import day, localised, text

Row = Mapping[str, Any]


def draw() -> None:
    """Draw one line per document: what it is, when it was published, how long ago that is."""
    today = _today()
    hypertext.show(kept("freshness", lambda: _made(today), today.isoformat()), key="freshness")


def _made(today: date) -> Html:
    headings = [
        t("地方", "Place"),
        t("文件", "Document"),
        t("出版者", "Publisher"),
        t("发布日期", "Published"),
        t("距今", "Age"),
        t("数字", "Figures"),
    ]
    lines = [_line(row, today) for row in entries("sources")]
    caption = t("案例文件的新旧", "How fresh the case documents are")
    return table(headings, lines, caption=caption)


def age(published: date, today: date) -> str:
    """Return how long ago a day is, in whole years and months."""
    months = (today.year - published.year) * 12 + today.month - published.month
    months -= today.day < published.day
    years, rest = divmod(max(months, 0), 12)
    zh = (f"{years} 年" if years else "") + (f" {rest} 个月" if rest else "")
    en = f"{years} y {rest} m" if years else f"{rest} m"
    return t(zh.strip() or "不到 1 个月", en if months > 0 else "under 1 m")


def _line(row: Row, today: date) -> list[str]:
    published = day(row["published_date"])
    unknown = t("原文未提供", "Not in the source text")
    undated = t("无法判断", "cannot be told")
    return [
        localised(row, "place_name"),
        text(row["title"]) or unknown,
        text(row["publisher"]) or unknown,
        published or unknown,
        age(date.fromisoformat(published), today) if published else undated,
        str(int(row["figures"])),
    ]


def _today() -> date:
    """Today where the reader is."""
    return datetime.now(ZoneInfo(st.context.timezone or "UTC")).date()
