"""What a load may find about a row, in words: why it is set aside, or what is odd about it."""

from collections.abc import Mapping
from typing import Final

from governance.datasets.records.catalogue import RECORD_TYPES
from governance.model.errors import Text

# Why a row cannot be used, beside the checks that its type declares.
REASONS: Final[Mapping[str, Text]] = {
    "not_a_row": Text("不成一行：列数或引号不对", "No row: wrong number of cells or quotes"),
    "blank_row": Text("空行：用到的列全是空的", "A blank line: nothing in any column that is used"),
    "total_row": Text("合计行", "A row of totals"),
    "header_row": Text("表头又出现了一次", "The header once more"),
    "digits_lost": Text(
        "编号成了 2.02E+17 的样子，末几位已经丢失：在原系统重新导出为文本",
        "The id reads like 2.02E+17 and has lost its last digits: export it again as text",
    ),
    "missing": Text("必填的格是空的", "A required cell is empty"),
    "not_a_number": Text("不是数", "Not a number"),
    "not_a_date": Text("不是日期", "Not a date"),
    "date_out_of_range": Text("日期超出范围", "Date out of range"),
    "out_of_range": Text("数超出范围", "Number out of range"),
    "too_long": Text("文字太长", "Text too long"),
    "unknown_code": Text("不认识的写法", "Unknown word"),
    "personal_value": Text("编号里有个人信息", "The id tells of a person"),
    "no_place": Text("没有写地方", "No place is named"),
    "unknown_place": Text("不认识的地方", "Unknown place"),
    "ambiguous_place": Text("同名的地方不止一个", "Several places of that name"),
    "personal_place": Text(
        "像人名、电话或门牌，不当作地方新建",
        "Looks like a person, a phone or a door; no place is made of it",
    ),
    "wrong_place_level": Text("地方的层级不对", "A place of the wrong level"),
}
# What is odd about a row that is used, beside the checks that its type declares.
FLAGS: Final[Mapping[str, Text]] = {
    "duplicate": Text("同一文件里编号重复，取最后一行", "Same id again in the load; the last row counts"),
    "place_not_found": Text(
        "写的地方不认识，计入指定的地方", "Unknown place; counted for the place that was given"
    ),
    "personal_value_removed": Text(
        "有的格含个人信息，已清空", "Cells that tell of a person were emptied"
    ),
    "kept_as_other": Text("不认识的写法，记为“其他”", "Unknown word, kept as other"),
    "bulk_entry": Text("一小时内成批录入", "Entered in bulk within an hour"),
    "in_gap": Text("在数据缺口内：前后几周几乎没有记录", "Inside a gap: weeks nearly without records"),
    "counter_reset": Text("累计数变小，按清零重来算", "A running counter fell; taken as a reset"),
    "not_carried_over": Text(
        "期初与上月的期末不同", "The opening differs from the closing of the month before"
    ),
}  # fmt: skip
_CHECKS: Final[Mapping[str, Text]] = {
    check.check_id: Text(check.title_zh, check.title_en)
    for kind in RECORD_TYPES
    for check in kind.checks
}


_COLUMNS: Final[Mapping[str, Text]] = {
    field.name: Text(field.title_zh, field.title_en)
    for kind in RECORD_TYPES
    for field in kind.fields
}


def finding(name: str) -> Text:
    """A reason or a flag in words; its own name where nothing is declared for it.

    A finding about one column is written `finding:column`; the column's title follows the words.
    """
    what, _, column = name.partition(":")
    said = REASONS.get(what) or FLAGS.get(what) or _CHECKS.get(what) or Text(what, what)
    title = _COLUMNS.get(column)
    return Text(f"{said.zh}（{title.zh}）", f"{said.en} ({title.en})") if title else said
