"""`time_bank`: the ledger of a time bank by place and month; never an account of a person."""

from governance.datasets.record_type import Check, Field, RecordType
from governance.datasets.records import place_columns

# A month of the largest city stays below: a greater number is a phone or an id, not points.
_MOST = 199_999_999

_LEDGER = (
    Field(
        "month",
        "month",
        "月份",
        "Month",
        "账目所属的月份。",
        "The month of the ledger.",
        "2025-03",
        required=True,
    ),
    Field(
        "scheme",
        "text",
        "银行名称",
        "Scheme",
        "一个地方有几种积分时，是哪一种；按本地的叫法。",
        "Which scheme, where a place runs several; in the local words.",
        "时间银行",
        max_length=64,
    ),
)


def _points(
    name: str,
    titles: tuple[str, str],
    about: tuple[str, str],
    example: str,
    increments: str | None = None,
) -> Field:
    """A number of points, from 0."""
    return Field(
        name,
        "number",
        *titles,
        *about,
        example,
        unit_zh="分",
        unit_en="points",
        minimum=0,
        maximum=_MOST,
        increments=increments,
    )


_BALANCES = (
    _points(
        "opening",
        ("期初结存", "Opening"),
        (
            "月初没有用掉的积分；应与上月的期末结存相同。",
            "Points not yet used at the start of the month: the closing of the month before.",
        ),
        "1200",
    ),
    _points(
        "issued", ("发放", "Issued"), ("当月发放的积分。", "Points issued in the month."), "420"
    ),
    _points(
        "redeemed",
        ("兑换", "Redeemed"),
        ("当月兑换掉的积分。", "Points redeemed in the month."),
        "150",
    ),
    _points(
        "expired",
        ("过期", "Expired"),
        (
            "当月过期作废的积分；没有过期的写0，空白是不知道。",
            "Points that lapsed in the month; 0 where none did, empty where it is not known.",
        ),
        "20",
    ),
    _points(
        "closing",
        ("期末结存", "Closing"),
        ("月末没有用掉的积分。", "Points not yet used at the end of the month."),
        "1450",
    ),
    Field(
        "oldest_on",
        "date",
        "最早结存日期",
        "Oldest balance",
        "月末结存里最早的一笔是哪一天发放的。",
        "The day on which the oldest points of the closing balance were issued.",
        "2023-09-12",
    ),
)
_RUNNING = (
    _points(
        "cumulative_issued",
        ("累计发放", "Cumulative issued"),
        (
            "从头累计到月末的数；换算成当月的“发放”，变小算作清零重来。",
            "Running total at the end of the month; turned into what was issued in the month; "
            "a fall is a reset.",
        ),
        "",
        "issued",
    ),
    _points(
        "cumulative_redeemed",
        ("累计兑换", "Cumulative redeemed"),
        (
            "从头累计到月末的数；换算成当月的“兑换”，变小算作清零重来。",
            "Running total at the end of the month; turned into what was redeemed in the month; "
            "a fall is a reset.",
        ),
        "",
        "redeemed",
    ),
)

TIME_BANK = RecordType(
    name="time_bank",
    title_zh="时间银行账",
    title_en="Time bank ledger",
    row_zh="一行是一个地方一个月的积分账，不含个人。",
    row_en="One row per place and month of a ledger of points; never a person.",
    key=("place_id", "month", "scheme"),
    dated_by="month",
    expected=("month", "opening", "issued", "redeemed", "expired", "closing", "oldest_on"),
    carried=("closing", "opening"),
    fields=(*place_columns.DOWN_TO_COMPOUND, *_LEDGER, *_BALANCES, *_RUNNING),
    checks=(
        Check(
            "no_points",
            "required_one_of",
            tuple(field.name for field in (*_BALANCES, *_RUNNING) if field.type == "number"),
            "set_aside",
            "没有任何积分数",
            "No number of points",
        ),
        Check(
            "ledger_out_of_balance",
            "adds_up",
            ("opening", "issued"),
            "flag",
            "账不平：期初加发放不等于兑换、过期加期末",
            "Out of balance: opening and issued differ from redeemed, expired and closing",
            to=("redeemed", "expired", "closing"),
        ),
    ),
)
