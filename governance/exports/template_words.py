"""What a template says in either language."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from governance.datasets.record_type import Field, FieldType, RecordType
from governance.exports.charts import Language


@dataclass(frozen=True)
class SheetNames:
    """The sheets of a template."""

    form: str
    guide: str
    choices: str


@dataclass(frozen=True)
class Notes:
    """What a template says to whom fills it in."""

    example: str
    bounds: str
    choice: str
    how: tuple[str, ...]
    headings: tuple[str, ...]
    yes: str


SHEETS: Final[Mapping[Language, SheetNames]] = {
    "zh": SheetNames("数据", "填写说明", "选项"),
    "en": SheetNames("Data", "How to fill in", "Choices"),
}
NOTES: Final[Mapping[Language, Notes]] = {
    "zh": Notes(
        example="这一行是例子：照着填，改成自己的数据，或整行删去。",
        bounds="应在 {} 和 {} 之间。",
        choice="不在选项里。程序还认得一些别的写法；都不认得的行会放到一边，等您改正。",
        how=(
            "一、“数据”表第一行是表头，请不要改；带 * 的列必填。可以删去不用的列，列的先后不限。",
            "二、第二行是例子，导入前改成自己的数据或整行删去。",
            "三、不要填写姓名、电话、证件号、门牌号等个人信息；填了也会在导入时去掉。",
            "四、日期写成 2025-03-01，时间写成 2025-03-01 09:15，月份写成 2025-03。",
            "五、不知道的留空，不要填 0。",
        ),
        headings=("列", "英文名", "必填", "怎样填", "单位", "可选的词", "说明", "例子"),
        yes="必填",
    ),
    "en": Notes(
        example="This row is an example: put your own data here or delete the row.",
        bounds="It should be between {} and {}.",
        choice="Not among the choices. Some other words are known too; rows with an unknown word "
        "are set aside for you to mend.",
        how=(
            "1. The first row of the sheet “Data” is the header: please leave it. Columns with * "
            "must be filled in. Columns may be left out or moved.",
            "2. The second row is an example: replace or delete it before loading.",
            "3. No names, phones, identity numbers or door numbers; they are dropped on loading.",
            "4. Write a day as 2025-03-01, a time as 2025-03-01 09:15, a month as 2025-03.",
            "5. Leave empty what is not known; do not write 0.",
        ),
        headings=("Column", "Chinese name", "Required", "How", "Unit", "Choices", "Meaning",
                  "Example"),
        yes="required",
    ),
}  # fmt: skip
TYPES: Final[Mapping[Language, Mapping[FieldType, str]]] = {
    "zh": {
        "text": "文字", "code": "选一个词", "integer": "整数", "number": "数", "date": "日期",
        "timestamp": "日期和时间", "month": "月份", "boolean": "是或否", "place": "地方",
    },
    "en": {
        "text": "text", "code": "one of the choices", "integer": "whole number",
        "number": "number", "date": "day", "timestamp": "day and time", "month": "month",
        "boolean": "yes or no", "place": "place",
    },
}  # fmt: skip


def title(named: Field | RecordType, language: Language) -> str:
    """The title in the language."""
    return named.title_zh if language == "zh" else named.title_en


def other_title(named: Field, language: Language) -> str:
    """The title in the other language."""
    return named.title_en if language == "zh" else named.title_zh


def description(field: Field, language: Language) -> str:
    """What the column holds."""
    return field.description_zh if language == "zh" else field.description_en


def unit(field: Field, language: Language) -> str:
    """The unit of the column, empty for a pure number."""
    return field.unit_zh if language == "zh" else field.unit_en


def room(text: str) -> int:
    """The width of a text in Latin letters: a Chinese character takes two."""
    return sum(1 if character.isascii() else 2 for character in text)
