"""What came of the rows of a load: numbers, quality, reasons, what it fed, the rows set aside."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Final

import streamlit as st

from governance.components import hypertext, import_words
from governance.components.language import t
from governance.components.markup import Html, element, join, table
from governance.components.navigation import PAGES, link_to
from governance.exports.set_aside_file import set_aside_csv
from governance.model.errors import Text
from governance.store import paths
from governance.store.lake import lake_of
from governance.store.ledger import Entry

_SHARES: Final[Mapping[str, Text]] = {
    "completeness": Text("完整：应填的格填了多少", "Complete: required cells that are filled"),
    "validity": Text(
        "有效：能用、且没有词记为“其他”的行",
        "Valid: rows that can be used, with no word kept as “other”",
    ),
    "timeliness": Text("及时：随办随录的行", "Timely: rows entered as they came in"),
    "consistency": Text("一致：各列不矛盾的行", "Consistent: rows without contradiction"),
}
# The family of indicators that a type of records feeds.
_FAMILIES: Final[Mapping[str, str]] = {
    "requests": "requests",
    "compound_register": "coverage",
    "volunteer_records": "volunteering",
    "time_bank": "volunteering",
    "grid_register": "grid",
    "property_finance": "services",
    "meetings": "deliberation",
    "agenda_items": "deliberation",
    "facilities": "services",
    "action_items": "lists",
    "pairings": "lists",
    "appraisals": "oversight",
}

_EXAMPLES: Final[Mapping[str, str]] = {
    "requests": "requests_received",
    "coverage": "compound_organisation_coverage",
    "volunteering": "volunteer_visits_recorded",
    "grid": "grids_registered",
    "services": "property_fee_collection_rate",
    "deliberation": "agenda_items_raised",
    "lists": "list_items_raised",
    "oversight": "appraisal_score_share",
}


def show(entry: Entry) -> None:
    """Draw everything about a load that is there, with its downloads and links."""
    counts(entry, key=f"result-{entry.load_id}")
    set_aside(lake_of(paths.home()).set_aside(entry.load_id), entry.load_id)
    _fed(entry)


def counts(entry: Entry, *, key: str) -> None:
    """Draw what came, or would come, of the rows."""
    aside = sum(entry.rows_set_aside.values())
    tiles = [
        (t("读入的行", "Rows in"), entry.rows_in, "gray"),
        (t("采用", "Used"), entry.rows_used, "green"),
        (t("未采用", "Set aside"), aside, "orange" if aside else "gray"),
        (t("存疑", "In doubt"), sum(entry.flags.values()), "blue" if entry.flags else "gray"),
    ]
    parts = [element("ul", *(_tile(*one) for one in tiles), class_="tiles")]
    parts += [
        _reasons(t("未采用的原因", "Why rows are set aside"), entry.rows_set_aside),
        _reasons(t("采用但存疑", "Used, but in doubt"), entry.flags),
        _quality(entry.quality),
        _personal(entry),
    ]
    hypertext.show(join(parts), key=f"counts-{key}")


def _tile(label: str, count: int, colour: str) -> Html:
    return element(
        "li",
        element("div", label, class_="small quiet"),
        element("div", f"{count:,}", class_="count"),
        class_=colour,
    )


def _reasons(title: str, counted: Mapping[str, int]) -> Html:
    if not counted:
        return Html("")
    rows = [(import_words.found(name), f"{count:,}") for name, count in counted.items()]
    headings = (t("原因", "Reason"), t("行数", "Rows"))
    return join([element("h3", title), table(headings, rows, caption=title)])


def _quality(quality: Mapping[str, object]) -> Html:
    score = quality.get("score")
    if score is None:
        return Html("")
    title = t(f"数据质量 {score}（百分制）", f"Quality {score} of 100")
    rows = [
        (t(*said), f"{share:.1%}")
        for name, said in _SHARES.items()
        if isinstance(share := quality.get(name), float)
    ]
    headings = (t("方面", "Aspect"), t("占比", "Share"))
    return join([element("h3", title), table(headings, rows, caption=title)])


def _personal(entry: Entry) -> Html:
    headers = [one.header for one in entry.dropped if one.reason == "personal"]
    if not headers:
        return Html("")
    label = element("strong", t("个人信息列，不保留：", "Columns on persons, not kept: "))
    return element("p", label, t("、", ", ").join(headers))


def set_aside(source: Path, load_id: str) -> None:
    """Draw the button that downloads the rows set aside, where there are any."""
    if not source.is_file():
        return
    st.download_button(
        t("下载未采用的行（改好后可再导入）", "Download the rows set aside (mend and load again)"),
        partial(set_aside_csv, source),
        file_name=t(f"未采用_{load_id}.csv", f"set_aside_{load_id}.csv"),
        mime="text/csv",
        key=f"rejects-{load_id}",
        on_click="ignore",
        icon=":material/download:",
    )


def _fed(entry: Entry) -> None:
    """Lead to what the records are computed into."""
    family = _FAMILIES.get(entry.record_type)
    if family is None:
        link_to("definitions", t("看地方列表", "See the list of places"), tab="places")
        return
    page = next((one for one in PAGES if one.stem == family), None)
    if page is not None:
        title = t(*page.title)
        link_to(page.stem, t(f"看“{title}”页", f"See the page “{title}”"))
    label = t("看这些记录算出的指标", "See the indicators computed from these records")
    link_to("definitions", label, family=family, kind="computed")
    st.caption(t("取出数值（命令行）：", "Take the values out, on the command line:"))
    st.code(
        f"python -m governance values --indicator {_EXAMPLES[family]} --level county\n"
        f"python -m governance rows --type {entry.record_type} --format xlsx -o rows.xlsx",
        None,
    )
