"""Whether a value tells who somebody is, and what is left of it when it may not be kept.

No dataset holds people. A column whose header or values are personal is dropped; a single
personal value in a kept column is blanked, or its row set aside where the column is the key;
and every cell that is shown, logged or handed back goes through `redact`.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from typing import Final, Literal

from governance.ingest.english_names import looks_like_full_name
from governance.ingest.person_names import looks_like_name, looks_like_place
from governance.ingest.personal_headers import HeaderRule, header_kind
from governance.ingest.personal_patterns import (
    ADDRESS,
    ADDRESS_OF_WORDS,
    AMERICAN,
    EMAIL,
    ID_NUMBER,
    LANDLINE,
    LOCAL,
    MASKS,
    MOBILE,
    PATTERNS,
    PLATE,
    Pattern,
    compiled,
    plain,
)

# A ``key`` is an id: strict, since ids are long numbers too. A ``text`` is a short word or name of
# a body. A ``place`` is the name of a place; ``building`` may be a number and a word for house.
Role = Literal["key", "text", "place", "building"]

NAME_MARK: Final = "【姓名】"
# A column is personal where this share of its filled cells is.
PERSONAL_SHARE: Final = 0.3
# Two English words may be anything: only where most cells are so is the column one of names.
FULL_NAME_SHARE: Final = 0.5
# What is called an address holds places where nearly all of its cells end as places do.
PLACE_SHARE: Final = 0.9
ID_WEIGHTS: Final = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
ID_CHECKS: Final = "10X98765432"
# Order numbers are built from region and day as well, but of recent days.
_YOUNGEST_BORN: Final = 2015
# A cell this short is a word or a name as a whole; names inside it are not looked for.
_WORD_LENGTH: Final = 5
# Where many are so built and few bear a check digit, they are order numbers of older days …
_MANY: Final = 20
# … and only a check digit with a birth before this year makes one of them a person's.
_BORN_BEFORE: Final = 2006

_KEY_PATTERNS: Final = (MOBILE, LANDLINE, AMERICAN, EMAIL, PLATE, *ADDRESS_OF_WORDS)
# What SQL looks for: only values that match are looked at one by one. Han alone is never an id.
SUSPECT_KEY: Final = "|".join(
    [*(p.regex for p in (ID_NUMBER, *_KEY_PATTERNS)), r"^[\x{4e00}-\x{9fff}·]{2,8}$"]
)
SUSPECT_TEXT: Final = "|".join([*(p.regex for p in PATTERNS), rf"^(?:{LOCAL.regex})0?$"])
# A number that could be a phone without its area code; in an id, only beside ids of other shapes.
LOCAL_KEY: Final = rf"^(?:{LOCAL.regex})0?$"
NUMBER_KEY: Final = "^[0-9]{5,10}$"
# 1.504270833333333 is a measure, however many digits it has; 87654321.0 is a number that a program
# has written as a fraction.
_MEASURE: Final = re.compile(r"[+-]?[0-9]{0,5}\.[0-9]+")
_WHOLE: Final = re.compile(r"([0-9]{6,})\.0")
_NAMED_PLACE: Final = re.compile(
    r"(?:街道|[镇乡村区县市]|社区|居委会|村委会|办事处|subdistrict|township|county|district)$",
    re.IGNORECASE,
)


def has_check_digit(number: str) -> bool:
    """Whether the last character of an 18-digit identity number follows from the others.

    GB 11643-1999: the weighted sum of the first 17 digits, modulo 11, chooses the last.
    """
    if len(number) != 18 or not number[:17].isdigit():
        return False
    total = sum(int(digit) * weight for digit, weight in zip(number[:17], ID_WEIGHTS, strict=True))
    return ID_CHECKS[total % 11] == number[-1].upper()


def value_kind(value: str, role: Role = "text") -> str | None:
    """What a whole cell tells of a person; None where nothing is seen in it."""
    text = _WHOLE.sub(r"\1", plain(value))
    if not text or _MEASURE.fullmatch(text):
        return None
    if role == "key":
        return _kind_in_key(text)
    if looks_like_name(text) and not (role == "place" and looks_like_place(text)):
        return "name"
    patterns = PATTERNS if role != "building" else tuple(p for p in PATTERNS if p not in ADDRESS)
    if kind := _first_kind(text, patterns):
        return kind
    return "phone" if compiled_once(LOCAL).fullmatch(text) else None


def personal_values(values: Iterable[str], role: Role = "text") -> dict[str, str]:
    """The values, among the distinct ones of a column, that are personal, each with its kind."""
    kinds = {value: kind for value in values if (kind := value_kind(value, role))}
    numbers = [value for value, kind in kinds.items() if kind == "id_number"]
    if role != "key" or len(numbers) <= _MANY:
        return kinds
    checked = {value for value in numbers if has_check_digit(_identity_number(plain(value)))}
    if 2 * len(checked) >= len(numbers):
        return kinds
    orders = {value for value in numbers if value not in checked or _born(value) >= _BORN_BEFORE}
    return {value: kind for value, kind in kinds.items() if value not in orders}


def column_kind(
    header: str, values: Sequence[str], rules: Iterable[HeaderRule] = (), role: Role = "text"
) -> str | None:
    """What a whole column holds of persons, by its header or by a sample of its filled cells."""
    filled = [value for value in values if value.strip()]
    if kind := header_kind(header, rules):
        return None if kind == "address" and _are_places(filled) else kind
    if role != "key" and _are_full_names(set(filled)):
        return "name"
    kinds = [kind for value in filled if (kind := value_kind(value, role))]
    if filled and len(kinds) >= PERSONAL_SHARE * len(filled):
        return max(set(kinds), key=kinds.count)
    return None


def _are_places(cells: Sequence[str]) -> bool:
    """Whether the cells name streets as units (街道), towns and the like, as 郝庄镇 does."""
    named = [cell for cell in cells if _NAMED_PLACE.search(cell.strip()) and not value_kind(cell)]
    return bool(cells) and len(named) >= PLACE_SHARE * len(cells)


def _are_full_names(cells: Collection[str]) -> bool:
    """Whether most cells are a given name and a surname in Latin letters."""
    named = sum(map(looks_like_full_name, cells))
    return named > 1 and named >= FULL_NAME_SHARE * len(cells)


def mask(text: str) -> str:
    """The text with everything personal that is seen in it covered; for free text."""
    covered = plain(text)
    for pattern in MASKS:
        covered = compiled_once(pattern).sub(pattern.replacement, covered)
    return covered


@lru_cache(maxsize=65536)
def redact(value: str) -> str:
    """A cell as it may be shown or handed back: covered wholly or in part where it is personal.

    Stricter than `value_kind`: what stands where it does not belong may be anything.
    """
    text = plain(value)
    if looks_like_name(text):
        return NAME_MARK
    if len(text) <= _WORD_LENGTH and value_kind(text) is None:
        return value
    covered = mask(value)
    return value if covered == text else covered


def _kind_in_key(text: str) -> str | None:
    """An id is personal where it is a phone, a plate …, or an identity number of someone born."""
    if looks_like_name(text):
        return "name"
    if _identity_number(text) and _born(text) <= _YOUNGEST_BORN:
        return "id_number"
    return _first_kind(text, _KEY_PATTERNS)


def _identity_number(text: str) -> str:
    """The 18 characters in the text that are built like an identity number; empty without."""
    found = compiled_once(ID_NUMBER).search(text)
    return re.sub("[^0-9Xx]", "", found.group(0)) if found else ""


def _born(text: str) -> int:
    return int(_identity_number(plain(text))[6:10])


def _first_kind(text: str, patterns: Iterable[Pattern]) -> str | None:
    return next((p.kind for p in patterns if compiled_once(p).search(text)), None)


@lru_cache(maxsize=256)
def compiled_once(pattern: Pattern) -> re.Pattern[str]:
    """The pattern compiled for Python."""
    return compiled(pattern.regex)
