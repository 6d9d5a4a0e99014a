"""Records that are doubtful or left out somewhere: how many, and what becomes of them."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from governance.components.language import t
from governance.components.requests import presentation
from governance.components.requests.choice import Choice
from governance.components.requests.counts import by_place, number
from governance.components.requests.presentation import col
from governance.components.requests.wording import percent
from governance.model.errors import Text

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
            for name, (title, treated) in FLAGS.items()
        ]
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
