"""Records that are doubtful or left out somewhere: how many, and what becomes of them."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from governance.components import small_counts
from governance.components.kept import kept
from governance.components.language import t
from governance.components.requests import presentation
from governance.components.requests.choice import DATASET, Choice
from governance.components.requests.counts import by_place, number
from governance.components.requests.presentation import col
from governance.components.requests.wording import percent
from governance.datasets.findings import finding
from governance.datasets.records.catalogue import record_type
from governance.model.errors import Text
from governance.store import paths, value_rows
from governance.store.reader import reader_of

_NO_DAYS = (
    Text("没有规定天数", "Without days allowed"),
    Text("不计入按规定天数的比率", "out of the share by days allowed"),
)
# What a load finds in the rows and around them; how each is treated.
OF_ROWS: Mapping[str, Text] = {
    "due_before_opened": Text("到期的算没有按期", "due: counted as not closed on time"),
    "bulk_entry": Text(
        "计入；过半成批的月份不计入控制限",
        "counted; months made of it are in no limit of a control chart",
    ),
    "in_gap": Text(
        "计入；过半在缺口内的月份不计入控制限",
        "counted; months made of it are in no limit of a control chart",
    ),
}
FLAGS: Mapping[str, tuple[Text, Text]] = {
    "before_opened": (
        Text("办结早于创建", "Closed before opened"),
        Text(
            "没有用时，不计入办结时间和流量", "no duration: out of times to close and of the flow"
        ),
    ),
    "undated": (
        Text("写着办结却没有办结时间", "Closed without a closing date"),
        Text("不计入用时、流量和按期", "out of times, of the flow and of on time"),
    ),
    "running_dated": (
        Text("状态未办结却有办结时间", "Not closed by status, with a closing date"),
        Text("按未办结计", "counted as open"),
    ),
    "ended_dated": (
        Text("撤销、重复或转出却有办结时间", "Ended otherwise, with a closing date"),
        Text("不要求办理，不计", "asks for no handling: not counted"),
    ),
    "duplicates": (Text("标为重复", "Marked as duplicates"), Text("不计", "not counted")),
    "cancelled": (
        Text("撤销", "Cancelled"),
        Text("计入收到，不计入应办", "received, not to be handled"),
    ),
    "referred": (
        Text("转出", "Referred elsewhere"),
        Text("计入收到，不计入应办", "received, not to be handled"),
    ),
}


def draw(choice: Choice, where: str) -> None:
    """Draw how many requests of a place carry each flag; nothing where the slice does not hold them."""
    counts = by_place(choice)[where]
    if counts.get("duplicates") is None:
        return
    everything = number(counts, "received") + number(counts, "duplicates")
    frame = pd.DataFrame(
        [
            {
                "flag": t(*title),
                "requests": number(counts, name),
                "of_all": percent(100 * number(counts, name) / everything) if everything else "",
                "treatment": t(*treated),
            }
            for name, (title, treated) in {**FLAGS, "without_sla": _NO_DAYS}.items()
            if counts.get(name) is not None
        ]
        + _of_rows(choice, where, everything)
    )
    columns = [
        col("flag", Text("标记", "Flag")),
        col("requests", Text("件数", "Requests")),
        col("of_all", Text("占全部记录", "Of all records")),
        col("treatment", Text("怎样处理", "How it is treated")),
    ]
    presentation.heading(t("存疑或不计的记录", "Doubtful and uncounted records"))
    title = t("各标记的件数（一件可能有几个标记）", "Records by flag (one may carry several)")
    presentation.table(title, frame, columns, choice, "flags")


def _of_rows(choice: Choice, where: str, everything: float) -> list[dict[str, object]]:
    """One row per flag of a load: they are read off the records, so of every category and channel alone."""
    if small_counts.is_set() or choice.is_part or choice.category or choice.channel:
        return []
    found = kept("request-flags", lambda: _by_flag(choice, where), *choice.key, where)
    return [
        {
            "flag": t(*finding(name)),
            "requests": found.get(name, 0.0),
            "of_all": percent(100 * found.get(name, 0.0) / everything) if everything else "",
            "treatment": t(*treated),
        }
        for name, treated in OF_ROWS.items()
    ]


def _by_flag(choice: Choice, where: str) -> dict[str, float]:
    chosen = value_rows.Choice((where,), first=choice.months.first, last=choice.months.last)
    reader, declared = reader_of(paths.home()), record_type(DATASET)
    frame = value_rows.flags_by_month(reader, declared, chosen)
    return {str(flag): float(n) for flag, n in frame.groupby("flag")["records"].sum().items()}
