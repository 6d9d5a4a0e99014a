"""What is asked and remarked while a load is planned."""

from collections.abc import Mapping, Sequence
from typing import Final

from governance.datasets.record_type import RecordType
from governance.ingest.export_day import AS_OF
from governance.ingest.instants import ORDERS, Doubt
from governance.ingest.questions import Choice, Question
from governance.model.errors import Text


def where(declared: RecordType) -> Question:
    """Where records belong whose file has no column of places."""
    text = Text(
        "文件里没有写地方的列，这些记录属于哪个地方？",
        "No column names a place. Which place do these records belong to?",
    )
    return Question("place", declared.name, text, (), "--place")


def as_of() -> Question:
    """Which day a register describes that does not say so itself."""
    text = Text(
        "文件里没有登记日期的列，这份台账说的是哪一天的情况？写成 2025-03-31。",
        "No column says of which day this register is. Which day does it describe, as 2025-03-31?",
    )
    return Question("as_of", AS_OF, text, (), "--as-of")


def date_order(doubts: Mapping[str, Doubt]) -> Question:
    """One question for all columns: one system writes its dates in one way."""
    headers = "、".join(doubts)
    examples = "、".join(dict.fromkeys(one for doubt in doubts.values() for one in doubt.examples))
    orders = [order for order in ORDERS if all(order in doubt.orders for doubt in doubts.values())]
    return Question(
        "date_order",
        headers,
        Text(
            f"“{headers}”列分不清日和月，例如 {examples}。按什么顺序读？",
            f"In “{headers}” day and month cannot be told apart, as in {examples}. "
            "In what order are they?",
        ),
        tuple(Choice(order, _ORDERS[order]) for order in orders or ORDERS),
        "--date-order",
    )


_ORDERS: Final = {
    "dmy": Text("日-月-年", "day-month-year"),
    "mdy": Text("月-日-年", "month-day-year"),
    "ymd": Text("年-月-日", "year-month-day"),
}


def new_columns(headers: Sequence[str]) -> Text:
    """That a file has more columns than the profile knows."""
    listed = "、".join(f"“{header}”" for header in headers)
    return Text(
        f"比上次多 {len(headers)} 列：{listed}。",
        f"{len(headers)} columns more than last time: {', '.join(headers)}.",
    )


def gone_columns(headers: Sequence[str]) -> Text:
    """That a file lacks columns that the profile knows."""
    listed = "、".join(f"“{header}”" for header in headers)
    return Text(
        f"比上次少 {len(headers)} 列：{listed}。",
        f"{len(headers)} columns fewer than last time: {', '.join(headers)}.",
    )


def turned(header: str) -> Text:
    """That Excel seems to have read day and month the other way round."""
    return Text(
        f"“{header}”列里文字写的日期都在 12 日以后，真正的日期都在 12 日以前：Excel 可能把日和月调换了，请核对。",
        f"In “{header}” dates written as text are all after the 12th and true dates all up to it: "
        "Excel may have exchanged day and month. Please check.",
    )
