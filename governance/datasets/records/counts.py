"""Columns of one shape that several types of records share: counts, amounts, dates, codes, yes and no."""

from governance.datasets.record_type import Field

# More people live in no place: a greater number is a phone or an id, not a count.
PEOPLE = 1_999_999
YUAN = 9_999_999_999
Words = tuple[str, str]


def count(
    name: str,
    titles: Words,
    about: Words,
    example: str,
    units: Words = ("个", ""),
    most: float = 100_000,
) -> Field:
    """A whole number of something, from 0."""
    return Field(
        name,
        "integer",
        *titles,
        *about,
        example,
        unit_zh=units[0],
        unit_en=units[1],
        minimum=0,
        maximum=most,
    )


def yuan(name: str, titles: Words, about: Words, example: str) -> Field:
    """An amount of money, from 0."""
    return Field(
        name,
        "number",
        *titles,
        *about,
        example,
        unit_zh="元",
        unit_en="yuan",
        minimum=0,
        maximum=YUAN,
    )


def square_metres(titles: Words, about: Words, example: str) -> Field:
    """A floor area."""
    return Field(
        "floor_m2",
        "number",
        *titles,
        *about,
        example,
        unit_zh="平方米",
        unit_en="m²",
        minimum=0,
        maximum=19_999_999,
    )


def whether(name: str, titles: Words, about: Words) -> Field:
    """Something that is so or not."""
    return Field(name, "boolean", *titles, *about, "是")


def day(
    name: str, titles: Words, about: Words, example: str = "", *, required: bool = False
) -> Field:
    """A date."""
    return Field(name, "date", *titles, *about, example, required=required)


AS_OF = day(
    "as_of",
    ("登记日期", "As of"),
    ("这一行说的是哪一天的情况。", "The day that the row describes."),
    "2025-03-31",
    required=True,
)


def coded(
    name: str,
    titles: Words,
    about: Words,
    example: str,
    code_list: str,
    *,
    required: bool = False,
) -> Field:
    """One of the codes of a list."""
    return Field(name, "code", *titles, *about, example, code_list=code_list, required=required)


def happened(name: str, titles: Words, about: Words, example: str = "否") -> Field:
    """Whether something happened; a number of times above zero is yes."""
    return Field(name, "boolean", *titles, *about, example, code_list="happened")
