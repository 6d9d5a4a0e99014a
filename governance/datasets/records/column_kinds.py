"""The kinds of columns that many types of records have: counts, days, codes, yes or no."""

from governance.datasets.record_type import Field, StandIn

Both = tuple[str, str]

# A record of any place stays below: a greater number is a phone or an id, not a count.
MOST = 9_999_999


def count(
    name: str,
    titles: Both,
    about: Both,
    example: str,
    units: Both = ("个", ""),
    most: float = MOST,
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


def day(
    name: str,
    titles: Both,
    about: Both,
    example: str = "",
    *,
    required: bool = False,
    stands_in: StandIn | None = None,
) -> Field:
    """A day on which something happened; empty where it has not."""
    return Field(name, "date", *titles, *about, example, required=required, stands_in=stands_in)


def coded(
    name: str,
    titles: Both,
    about: Both,
    example: str,
    code_list: str,
    *,
    required: bool = False,
) -> Field:
    """One of the codes of a list."""
    return Field(name, "code", *titles, *about, example, code_list=code_list, required=required)


def happened(name: str, titles: Both, about: Both, example: str = "否") -> Field:
    """Whether something happened; a number of times above zero is yes."""
    return Field(name, "boolean", *titles, *about, example, code_list="happened")
