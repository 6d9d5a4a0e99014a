"""The day up to which open requests are followed, and how it differs from the day of the export."""

from __future__ import annotations

from governance.components.language import t
from governance.components.lookup import entries
from governance.components.requests.choice import DATASET
from governance.store import paths
from governance.store.lake import lake_of
from governance.store.ledger import entries as ledger_entries


def words() -> str:
    """Return which day it is, why, and what the ledger says of the exports; empty without requests."""
    found = entries("request_data_date")
    if not found:
        return ""
    day = f"{found[0]['data_date']:%Y-%m-%d}"
    exported = _exported()
    if not exported or exported == day:
        return t(
            f"数据日期 {day}：记录里最晚的一次创建或办结。",
            f"The data date, {day}, is the last opening or closing in the records.",
        )
    return t(
        f"数据日期 {day}：记录里最晚的一次创建或办结，不是导出日期（最近一次导入登记为 {exported}）。"
        "其间没有任何记录，是没有诉求还是导出不全，记录分不清，所以等待的天数和到期只算到数据日期。",
        f"The data date, {day}, is the last opening or closing in the records and not the day of the export "
        f"({exported} by the ledger, for the latest load). Records cannot tell whether nothing happened in "
        "between or the export is incomplete: waiting times and deadlines are counted to the data date alone.",
    )


def _exported() -> str:
    """The latest day of an export of requests, by the ledger."""
    loads = ledger_entries(lake_of(paths.home()))
    return max((one.as_of[:10] for one in loads if one.record_type == DATASET), default="")
