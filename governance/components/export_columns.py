"""The columns of a download: what the screen says first, the codes that machines join by last."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from governance.components.language import language, t
from governance.components.lookup import entries
from governance.components.words import text, word
from governance.exports.tables import Column
from governance.model.errors import Text


def column(name: str, title: Text, meaning: Text, unit: str = "") -> Column:
    """Return a column whose name in the frame, title and meaning are given."""
    return Column(name, title.zh, title.en, unit, meaning.zh, meaning.en)


def declared(dataset: str, source: str, title: Text, name: str = "") -> Column:
    """Return a column with the meaning that the column ``source`` of a data file is declared with.

    ``name`` is what it is called in the frame, where that is not ``source``.
    """
    entry = next(
        one
        for one in entries("data_columns")
        if (one["dataset"], one["column_name"]) == (dataset, source)
    )
    meaning = Text(entry["description_zh"], entry["description_en"])
    return column(name or source, title, meaning)


def both(stem: str, title: Text, meaning: Text) -> tuple[Column, Column]:
    """Return the two columns of something that the data says in Chinese and in English."""
    zh = Text(title.zh, f"{title.en} (Chinese)")
    en = Text(f"{title.zh}（英文）", title.en)
    told = Text(meaning.zh.rstrip("。") + "；英文。", meaning.en)
    return column(f"{stem}_zh", zh, meaning), column(f"{stem}_en", en, told)


def code(name: str, of: Text, heading: Text | None = None) -> Column:
    """Return the column of the code behind what the column ``of`` says in words."""
    title = heading or Text(f"{of.zh}代码", f"Code: {of.en}")
    meaning = Text(
        f"“{of.zh}”的代码，供程序筛选和连接，不随语言变化。",
        f"The code behind “{of.en}”, to filter and join by; the same in both languages.",
    )
    return column(name, title, meaning)


def arranged(said: Iterable[Column], codes: Sequence[Column]) -> list[Column]:
    """Return the columns in order: the language of the page, the other language, the codes."""
    other = "_en" if language() == "zh" else "_zh"
    listed = list(said)
    return [
        *(one for one in listed if not one.name.endswith(other)),
        *(one for one in listed if one.name.endswith(other)),
        *codes,
    ]


def worded(frame: pd.DataFrame, name: str, words: Mapping[str, Text]) -> pd.Series[str]:
    """Return a column of codes in the words of the page; missing stays missing."""
    return frame[name].map(lambda one: word(words, one) if text(one) else None)


def yes_no(frame: pd.DataFrame, name: str) -> pd.Series[str]:
    """Return a column of true and false in the words of the page; missing stays missing."""
    said = {True: t("是", "yes"), False: t("否", "no")}
    return frame[name].map(said)


def source_titles(frame: pd.DataFrame) -> pd.Series[str]:
    """Return the name of each row's document: its title, or its place where it has none."""
    names = {
        one["source_id"]: text(one["title"])
        or t(f"{one['place_name_zh']}案例（无题名）", f"Case of {one['place_name_en']} (untitled)")
        for one in entries("sources")
    }
    return frame["source_id"].map(names)


SOURCE = column(
    "source",
    Text("来源", "Source"),
    Text(
        "数字所在案例文本的题名；没有题名的写地方。",
        "Title of the document; its place where untitled.",
    ),
)
SOURCE_CODE = code("source_id", Text("来源", "Source"), Text("来源编号", "Source id"))
PLACE_CODE = code("place_id", Text("地方", "Place"), Text("地方编号", "Place id"))
INDICATOR_CODE = code("indicator_id", Text("指标", "Indicator"), Text("指标编号", "Indicator id"))
