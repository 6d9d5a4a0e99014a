"""How dates and times are written in a column, decided from all of its cells, never from one.

A cell is looked at as its *shape*: every digit becomes 9, so that a column has few shapes. The
parts of a date are told apart by what all cells of the column allow together.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal

from governance.ingest.plan import Instants

DateOrder = Literal["dmy", "mdy", "ymd"]
ORDERS: Final[tuple[DateOrder, ...]] = ("dmy", "mdy", "ymd")

_CENTURY: Final = 2000
_YEARS: Final = range(1900, 2201)
# A two-digit year further ahead than a deadline may lie is a day or a month.
_YEARS_AHEAD: Final = 2
_MONTHS: Final = 12
_SERIAL: Final = re.compile(r"9{5}(\.9+)?")
_SERIALS: Final = range(20_000, 80_000)  # 1954 to 2119, counted in days as Excel does
_COMPACT: Final = {8: "%Y%m%d", 12: "%Y%m%d%H%M", 14: "%Y%m%d%H%M%S"}
_DATE: Final = re.compile(
    r"(?P<a>9{1,4})(?P<s>[-/.年 ])(?P<b>9{1,2}|[A-Z][a-z]{2,8})(?P<t>[-/.月 ])(?P<c>9{1,4})(?P<e>日?)"
)
_MONTH: Final = re.compile(r"(?P<a>9{4})(?P<s>[-/.年]?)(?P<b>9{1,2})(?P<t>月?)")
_TIME: Final = re.compile(
    r"(?P<gap>T| *)(?P<before>(?:上午|下午|AM |PM )?)9{1,2}(?P<h>[:：时点])9{1,2}"
    r"(?:(?P<m>[:：分])(?:9{1,2}(?P<f>\.9{1,9})?(?P<s>秒?))?)?"
    r"(?P<after> ?[AaPp][Mm])?(?P<zone> ?(?:Z|[+-]99:?(?:99)?))?"
)
# Full-width digits and marks of dates, as an input method of Chinese writes them.
WIDE: Final = (
    *((chr(ord(mark) + 0xFEE0), mark) for mark in "0123456789-/.:"),
    ("\u3000", " "),
    ("\u00a0", " "),
)
_PLAIN: Final = str.maketrans(dict(WIDE))
_HALVES: Final = (("上午", "AM "), ("下午", "PM "))
_PARTS: Final = {"d": "%d", "m": "%m", "y": "%Y"}


@dataclass
class Shape:
    """The cells of one shape: how many, one of them, and the different dates in them.

    ``wide`` says that some were written with full-width digits or marks.
    """

    count: int = 0
    example: str = ""
    dates: set[str] = field(default_factory=set)
    wide: bool = False


Shapes = Mapping[str, Shape]


@dataclass(frozen=True)
class Doubt:
    """A column in which days and months cannot be told apart.

    ``orders`` are those that read all cells; none where no single order does. ``examples`` are
    cells that read differently from order to order.
    """

    orders: tuple[DateOrder, ...]
    examples: tuple[str, ...]


@dataclass(frozen=True)
class Decision:
    """How a column is read, and whether only a person can say so (``doubt``).

    ``order`` is that of the days and months where they could have been taken for each other.
    ``turned`` says that texts hold only days after the 12th and true dates only days up to it: a
    sheet in which Excel has read day and month the other way round. ``latest`` is the newest day
    that is not in the future; it is no part of how the column is read.
    """

    instants: Instants
    doubt: Doubt | None = None
    order: DateOrder | None = None
    turned: bool = False
    latest: date | None = None


def shape_of(cell: str) -> str:
    """The cell with every digit as 9, full-width digits and marks as plain ones."""
    return re.sub(r"[0-9]", "9", cell.translate(_PLAIN))


def date_length(shape: str) -> int:
    """How many characters of a cell of this shape are its date; 0 where it has none."""
    found = _DATE.match(shape)
    if found and (found.end() == len(shape) or _TIME.fullmatch(shape, found.end())):
        return found.end()
    if re.fullmatch(r"9{8}|9{12}|9{14}", shape):
        return 8
    if re.match(r"9{8}(T| )", shape) and _TIME.fullmatch(shape, 8):
        return 8
    if _SERIAL.fullmatch(shape):
        return 5
    found = _MONTH.fullmatch(shape)
    return found.end() if found else 0


def decide(
    shapes: Shapes,
    order: DateOrder | None = None,
    zone: str | None = None,
    today: date | None = None,
    months: bool = False,
) -> Decision:
    """How a column with cells of these shapes is read.

    ``order`` is what the person has said, used only where the cells leave it open. ``months``
    lets a cell name a month alone.
    """
    now = today or date.today()
    open_shapes = [shape for shape in shapes if _is_open(shape)]
    allowed = _orders({text for shape in open_shapes for text in shapes[shape].dates}, now)
    chosen, doubt = _chosen(allowed, order)
    formats, serial, unread = [], False, False
    for shape, seen in shapes.items():
        if _SERIAL.fullmatch(shape):
            serial |= any(int(text) in _SERIALS for text in seen.dates)
        elif made := _format(shape, chosen, months):
            formats += [format_ for format_ in made if format_ not in formats]
        else:
            unread = True
    wide = any(seen.wide for seen in shapes.values())
    iso = bool(formats) and not (unread or serial or wide) and all(map(_is_iso, shapes))
    dates = (_read(text, chosen) for seen in shapes.values() for text in seen.dates)
    past = [day for day in dates if day and day <= now]
    words = tuple(pair for pair in _HALVES if any(pair[0] in shape for shape in shapes))
    words += WIDE if wide else ()
    # %Y reads 24 as the year 24: formats with two digits are tried before it.
    formats.sort(key=lambda made: "%y" not in made)
    instants = Instants(tuple(formats), zone, serial, iso, words)
    turned = _is_turned(shapes, open_shapes)
    order_used = chosen if open_shapes else None
    return Decision(instants, doubt, order_used, turned, max(past, default=None))


def _is_turned(shapes: Shapes, open_shapes: Iterable[str]) -> bool:
    texts = {text for shape in open_shapes for text in shapes[shape].dates}
    dates = {text for shape, seen in shapes.items() if _is_iso(shape) for text in seen.dates}
    late = all(max(map(int, re.split(r"\D", text)[:2])) > _MONTHS for text in texts)
    return bool(texts and dates) and late and all(int(text[8:10]) <= _MONTHS for text in dates)


_Orders = tuple[set[DateOrder], tuple[str, ...]]


def _orders(texts: Iterable[str], now: date) -> _Orders | None:
    """The orders in which every date can be read, and dates that differ; None without dates."""
    common: set[DateOrder] = set(ORDERS)
    unlike: list[str] = []
    readable = False
    for text in sorted(texts):
        read = _readings(text, now)
        if not read:
            continue
        readable = True
        common &= set(read)
        if len(set(read.values())) > 1:
            unlike.append(text)
    return (common, tuple(unlike[:3])) if readable else None


def _readings(text: str, now: date) -> dict[DateOrder, date]:
    """The date of a text in each order in which it is one.

    A two-digit year far ahead is a day or a month, unless it is a year in every order.
    """
    read = {order: found for order in ORDERS if (found := _read(text, order))}
    near = {order: day for order, day in read.items() if not _is_far(text, order, day, now)}
    return near or read


def _is_far(text: str, order: DateOrder, day: date, now: date) -> bool:
    year = re.split(r"\D", text)[order.index("y")]
    return len(year) == 2 and day.year > now.year + _YEARS_AHEAD


def _chosen(
    allowed: _Orders | None, said: DateOrder | None
) -> tuple[DateOrder | None, Doubt | None]:
    if allowed is None:
        return None, None
    common, unlike = allowed
    if len(common) == 1:
        return next(iter(common)), None
    if said in common or (said and not common):
        return said, None
    kept = tuple(order for order in ORDERS if order in common)
    if kept and not unlike:
        return kept[0], None  # 5/5/2024 is the same day in every order
    return None, Doubt(kept, unlike)


def _is_open(shape: str) -> bool:
    """Whether day and month of such a cell could be taken for each other."""
    found = _DATE.match(shape)
    if not found or not date_length(shape) or len(found["a"]) == 4 or len(found["a"]) == 3:
        return False
    return not found["b"].isalpha() or found["b"].startswith("9")


def _read(text: str, order: DateOrder | None) -> date | None:
    """The date of a text in an order; a text that begins with its year needs none."""
    parts = re.split(r"[-/.年月日 ]", text.rstrip("月日"))
    if len(parts) == 1 and len(text) in (6, 8):
        parts = [text[:4], text[4:6], text[6:] or "1"]
    if len(parts) == 2:
        parts.append("1")
    if len(parts) != 3 or not all(part.isdecimal() for part in parts):
        return None
    used = "ymd" if len(parts[0]) == 4 else order
    if used is None:
        return None
    named = dict(zip(used, parts, strict=True))
    return _date(named["y"], int(named["m"]), int(named["d"]))


def _date(year: str, month: int, day: int) -> date | None:
    full = int(year) + (_CENTURY if len(year) == 2 else 0)
    try:
        return date(full, month, day) if len(year) in (2, 4) and full in _YEARS else None
    except ValueError:
        return None


def _is_iso(shape: str) -> bool:
    return bool(re.fullmatch(r"9999-99-99([T ]99:99(:99(\.9{1,6})?)?)?", shape))


def _format(shape: str, order: DateOrder | None, months: bool) -> tuple[str, ...]:
    """The strptime formats of a shape; none where it is no date or its order is not known."""
    length = date_length(shape)
    if not length:
        return ()
    if shape.isdecimal() and len(shape) in _COMPACT:
        return (_COMPACT[len(shape)],)
    if shape[:8].isdecimal() and len(shape) > 8:
        return ("%Y%m%d" + _time_format(shape, length),)
    found = _DATE.match(shape)
    if not found:
        return (_month_format(shape),) if months else ()
    made = _date_format(found, order)
    return (made + _time_format(shape, length),) if made else ()


def _date_format(found: re.Match[str], order: DateOrder | None) -> str:
    a, s, b, t, c, e = found.group("a", "s", "b", "t", "c", "e")
    if b.isalpha() and not b.startswith("9"):
        parts = ["%d", "%b" if len(b) == 3 else "%B", "%Y" if len(c) == 4 else "%y"]
        return parts[0] + s + parts[1] + t + parts[2] + e
    used = "ymd" if len(a) == 4 else order
    if used is None:
        return ""
    parts = []
    for letter, digits in zip(used, (a, b, c), strict=True):
        short = letter == "y" and len(digits) < 4
        parts.append("%y" if short else _PARTS[letter])
    return parts[0] + s + parts[1] + t + parts[2] + e


def _month_format(shape: str) -> str:
    found = _MONTH.fullmatch(shape)
    return f"%Y{found['s']}%m{found['t']}" if found else ""


def _time_format(shape: str, start: int) -> str:
    found = _TIME.fullmatch(shape, start)
    if not found:
        return ""
    half = found["before"] or found["after"]
    text = found["gap"] + ("%p " if found["before"] else "") + ("%I" if half else "%H")
    text += found["h"] + "%M"
    if found["m"]:
        ends_there = found["m"] == "分" and found["f"] is None and not re.search("分9", shape)
        text += found["m"] if ends_there else found["m"] + "%S" + (".%f" if found["f"] else "")
        text += found["s"] or ""
    if found["after"]:
        text += (" " if found["after"].startswith(" ") else "") + "%p"
    zone = found["zone"] or ""
    return text + ((" " if zone.startswith(" ") else "") + "%z" if zone else "")
