"""SQL that reads one cell of a users' file as what its column is declared to be.

A raw cell is a text or null. Every expression is null where the cell cannot be read: whether it
was empty or unreadable is asked apart, for a cell that is empty is no fault.
"""

from collections.abc import Mapping
from typing import Final

from governance.datasets.record_type import Field
from governance.ingest.plan import MISSING, Instants

FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2200
_BLANKS: Final = " \t\u3000\u00a0"
# What a text has in front that would run as a formula in a spreadsheet, and is no part of it.
_GUARD: Final = "^'+[=+\\-@＝＋－\uff20\t\r\n]"
_WIDE_DIGITS: Final = ("０１２３４５６７８９．，－", "0123456789.,-")
_SEPARATOR: Final = r"\s*(->|→|—>|＞|>)\s*"
_PLAIN_SEPARATOR: Final = "->"
# A path with any other separator than the plain one, or with blanks.
_ODD_PATH: Final = r"[→＞\s\x{3000}\x{a0}]|[^-]>|^>"


def quoted(text: str) -> str:
    """A text as a literal of SQL."""
    return "'" + text.replace("'", "''") + "'"


def named(name: str) -> str:
    """A name as an identifier of SQL."""
    return '"' + name.replace('"', '""') + '"'


def trimmed(raw: str) -> str:
    """The cell without blanks at its ends and without the guard of an export, null if empty."""
    # Trimming every cell costs more than reading it; looking at its ends costs little.
    first = ", ".join(str(ord(mark)) for mark in f"{_BLANKS}'")
    last = " or ".join(f"ends_with({raw}, {quoted(mark)})" for mark in _BLANKS)
    blank = f"unicode({raw}) in ({first}) or {last}"
    bare = f"case when regexp_matches({raw}, {quoted(_GUARD)}) then {raw}[2:] else {raw} end"
    return f"case when {blank} then nullif(trim({bare}, {quoted(_BLANKS)}), '') else {raw} end"


def split_path(raw: str) -> str:
    """The parts of a path such as A->B->C; a regular expression takes it apart only where it must."""
    by_pattern = f"regexp_split_to_array({trimmed(raw)}, {quoted(_SEPARATOR)})"
    is_odd = f"regexp_matches({raw}, {quoted(_ODD_PATH)})"
    plainly = f"string_split({raw}, {quoted(_PLAIN_SEPARATOR)})"
    return f"case when {is_odd} then {by_pattern} else {plainly} end"


def is_missing(raw: str) -> str:
    """Whether a cell is empty or says in some system's way that it is."""
    words = ", ".join(quoted(word) for word in sorted(MISSING))
    return f"({raw} is null or lower(trim({raw}, {quoted(_BLANKS)})) in ({words}))"


def typed(field: Field, raw: str, instants: Instants | None, codes: Mapping[str, str]) -> str:
    """The cell as a value of the column's DuckDB type."""
    match field.type:
        case "text":
            return trimmed(raw)
        case "code":
            return coded(raw, codes)
        case "boolean":
            return f"({coded(raw, codes)} = 'true')"
        case "integer":
            return f"coalesce({_plain_integer(raw)}, {_integer(raw)})"
        case "number":
            return number(raw)
        case "timestamp":
            return instant(raw, instants)
        case "date":
            return f"{instant(raw, instants)}::date"
        case "month":
            return f"date_trunc('month', {instant(raw, instants)})::date"
    raise ValueError(f"{field.name} is a {field.type}: it is not read cell by cell")


def bounded(field: Field, value: str) -> str:
    """A value that was read, null where no record can hold it."""
    match field.type:
        case "number":
            return f"case when isfinite({value}) then {value} end"
        case "timestamp" | "date" | "month":
            # A year like 0001 is a date misread, and infinity is no date.
            first, end = quoted(f"{FIRST_YEAR}-01-01"), quoted(f"{LAST_YEAR + 1}-01-01")
            type_name = field.duckdb_type
            within = f"{value} >= {type_name} {first} and {value} < {type_name} {end}"
            return f"case when {within} then {value} end"
        case _:
            return value


def coded(raw: str, codes: Mapping[str, str]) -> str:
    """The code that a printed word stands for; words are compared trimmed and in lower case."""
    if not codes:
        return "null::varchar"
    words = list(codes)
    # An enum finds its word by hash: a CASE would compare each word in turn.
    enum = f"enum({', '.join(quoted(word) for word in words)})"
    given = f"[{', '.join(quoted(codes[word]) for word in words)}]"
    folded = f"lower(trim({raw}, {quoted(_BLANKS)}))"
    found = f"coalesce(try_cast({raw} as {enum}), try_cast({folded} as {enum}))"
    return f"{given}[enum_code({found})::integer + 1]"


def number(raw: str) -> str:
    """The cell as a double; thousands may be set apart, digits may be full-width."""
    wide, narrow = (quoted(digits) for digits in _WIDE_DIGITS)
    cleaned = f"replace(translate({raw}, {wide}, {narrow}), ',', '')"
    return f"coalesce(try_cast({raw} as double), try_cast({cleaned} as double))"


def _plain_integer(raw: str) -> str:
    # A cast would round 4.5 to 5 without a word, and read 1e3.
    return f"case when not regexp_matches({raw}, '[^0-9]') then try_cast({raw} as bigint) end"


def _integer(raw: str) -> str:
    value = number(raw)
    return f"case when {value} = floor({value}) then try_cast({value} as bigint) end"


def instant(raw: str, instants: Instants | None) -> str:
    """The cell as a local timestamp, of whatever year."""
    if instants is None:
        return "null::timestamp"
    if instants.iso:
        reading = f"try_cast({raw} as timestamp)"
    else:
        text = raw
        for printed, known in instants.replacements:
            text = f"replace({text}, {quoted(printed)}, {quoted(known)})"
        reading = _by_formats(text, instants)
    return f"coalesce({reading}, {_serial(raw)})" if instants.excel_serial else reading


def _by_formats(raw: str, instants: Instants) -> str:
    read = [_by_format(raw, form, instants.zone) for form in instants.formats]
    return f"coalesce({', '.join(read)})" if read else "null::timestamp"


def _by_format(raw: str, form: str, zone: str | None) -> str:
    text = f"trim({raw}, {quoted(_BLANKS)})"
    if "%z" in form or "%Z" in form:
        # strptime wants an offset in digits; Z is the offset of UTC.
        zoned = f"regexp_replace({text}, '[zZ]$', '+00:00')"
        read = f"try_strptime({zoned}, {quoted(form)})"
        return f"timezone({quoted(zone)}, {read})" if zone else f"{read}::timestamp"
    read = f"try_strptime({text}, {quoted(form)})"
    if "%y" not in form:
        return read
    return f"case when year({read}) < 2000 then {read} + interval 100 year else {read} end"


def _serial(raw: str) -> str:
    days = f"try_cast({raw} as double)"
    seconds = f"round({days} * 86400)::bigint"
    return (
        f"case when {days} between 1 and 2958465 "
        f"then timestamp '1899-12-30 00:00:00' + to_seconds({seconds}) end"
    )
