"""How personal data is written: phones, identity numbers, e-mails, plates, addresses, accounts.

Every pattern is in the part of the regular expressions that Python and RE2 (DuckDB) share: no
look-around, no back-reference inside the pattern. A neighbour that must not be a digit is a
group of its own and is put back by the replacement.
"""

import re
import string
from dataclasses import dataclass
from typing import Final

from governance.ingest.person_names import (
    COMMON_SURNAMES,
    COMPOUND_SURNAMES,
    GIVEN,
    SURNAMES,
)

# What `translate` of SQL and `str.translate` bring to plain ASCII before anything is compared.
_ASCII: Final = "0123456789@-.+()" + string.ascii_letters
WIDE: Final = "".join(chr(ord(each) + 0xFEE0) for each in _ASCII) + "\u2014\u2013\u2212\u3000"
PLAIN: Final = _ASCII + "--- "
_TO_PLAIN: Final = str.maketrans(WIDE, PLAIN)

_BEFORE, _AFTER = r"(^|[^0-9])", r"([^0-9]|$)"
_REGION = r"(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])[0-9]{4}"
_DAY = r"(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
_PROVINCE = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
_NUMBER = "[0-9一二三四五六七八九十百甲乙丙丁A-Za-z]"


@dataclass(frozen=True)
class Pattern:
    """One way in which something personal is written, and what is left of it in a text."""

    kind: str
    regex: str
    replacement: str


def _digits(kind: str, regex: str, token: str) -> Pattern:
    """A run of digits that is not part of a longer one."""
    return Pattern(kind, f"{_BEFORE}{regex}{_AFTER}", rf"\1【{token}】\2")


ID_NUMBER: Final = _digits(
    "id_number", rf"{_REGION}(?:18|19|20)[0-9]{{2}}{_DAY}[0-9]{{3}}[0-9Xx]", "证件号"
)
ID_NUMBER_OLD: Final = _digits("id_number", rf"{_REGION}[0-9]{{2}}{_DAY}[0-9]{{3}}", "证件号")
MOBILE: Final = _digits(
    "phone",
    r"(?:(?:\+|00)?86[- ]?)?1[3-9][0-9](?:[- ]?[0-9]{4}[- ]?[0-9]{4}|[- ]?[0-9]{3}[- ]?[0-9]{5})",
    "电话",
)
LANDLINE: Final = _digits(
    "phone",
    r"(?:(?:\+|00)?86[- ]?)?\(?0[1-9][0-9]{1,2}\)?[- ]{0,3}[2-9][0-9]{2,3}[- ]?[0-9]{4}",
    "电话",
)
AMERICAN: Final = _digits(
    "phone",
    r"(?:\+?1[ .-]?)?(?:\([2-9][0-9]{2}\) ?|[2-9][0-9]{2}[ .-])[0-9]{3}[.-][0-9]{4}",
    "电话",
)
EMAIL: Final = Pattern("email", r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+", "【邮箱】")
PLATE: Final = Pattern(
    "plate", rf"[{_PROVINCE}][A-Za-z][ ·•.-]?[A-Za-z0-9]{{4,5}}[A-Za-z0-9挂学警港澳]", "【车牌】"
)
_ROOM = rf"(?:{_NUMBER}{{1,4}}(?:号楼|幢|栋|单元|号房)|[0-9A-Za-z]{{1,5}}(?:室|座|户|弄))"
ADDRESS: Final = (
    Pattern("address", rf"[\x{{4e00}}-\x{{9fff}}]{{1,8}}(?:路|街|巷|弄|道|胡同|里|条|村|组)"
            rf"(?:[一二三四五六七八九十]段)?[甲乙丙丁]?[0-9一二三四五六七八九十百]{{1,5}}"
            rf"(?:-[0-9]{{1,4}})*(?:号|弄)(?:{_ROOM})*[0-9]{{0,4}}",
            "【地址】"),
    Pattern("address", rf"(?:{_ROOM})+(?:[0-9]{{1,4}}(?:室|号)?)?", "【地址】"),
    Pattern("address", r"(^|[^0-9A-Za-z])[0-9]{1,3}-[0-9]{1,2}-[0-9]{3,4}([^0-9A-Za-z]|$)", r"\1【地址】\2"),
    Pattern(
        "address",
        r"[0-9]{1,6}[A-Za-z]?(?:-[0-9]+)? (?:[NSEW]\.? )?(?:[A-Za-z0-9'.]+ ){1,4}"
        r"(?:[Ss][Tt]|[Ss]treet|STREET|[Aa][Vv][Ee]|[Aa]venue|AVENUE|[Rr][Dd]|[Rr]oad|ROAD|[Bb]lvd|BLVD|"
        r"[Dd]rive|DRIVE|[Dd][Rr]|[Ll]ane|LANE|[Ll][Nn]|[Cc]ourt|COURT|[Pp]lace|PLACE|[Pp][Ll]|[Tt]errace|"
        r"[Ww]ay|WAY|[Pp]kwy|PKWY|[Hh]wy|HWY|[Ss]quare|[Ss][Qq])([^A-Za-z]|$)",
        r"【地址】\1",
    ),
)  # fmt: skip
# An order number may be digits and dashes, so 3-2-501 is no address in an id.
ADDRESS_OF_WORDS: Final = (*ADDRESS[:2], ADDRESS[3])
BANK_CARD: Final = _digits(
    "account", r"(?:62|4|5)[0-9]{3}[ ]?[0-9]{4}[ ]?[0-9]{4}[ ]?[0-9]{3,7}", "账号"
)
ACCOUNT: Final = Pattern(
    "account",
    r"(?:微信号?|QQ|qq|[Ww]e[Cc]hat|护照号?码?|账号|帐号)[是为:： ]{0,3}[A-Za-z0-9_-]{5,}",
    "【账号】",
)

_SURNAME = f"[{''.join(sorted(SURNAMES))}]"
_COMMON = f"[{''.join(sorted(COMMON_SURNAMES))}]"
_GIVEN = f"[{''.join(sorted(GIVEN))}]"
# In running text a name stands out by what precedes or follows it; the commonest surnames alone.
NAMES_IN_TEXT: Final = (
    Pattern(
        "name",
        rf"(姓名|来电人|联系人|反映人|诉求人|投诉人|申请人|负责人|当事人|市民|居民|业主|户主|我是|我叫|名叫)"
        rf"([是为:： ]{{0,2}}){_SURNAME}[\x{{4e00}}-\x{{9fff}}]{{1,2}}",
        r"\1\2【姓名】",
    ),
    Pattern(
        "name",
        rf"{_SURNAME}(?:{_GIVEN}{{0,2}}|某{{1,2}})"
        r"(先生|女士|小姐|同志|师傅|老师|阿姨|大爷|大妈|大姐|书记|主任|经理|医生|律师|警官)",
        r"【姓名】\1",
    ),
    Pattern("name", rf"{_COMMON}(?:{_GIVEN}{{1,2}}|某{{1,2}})", "【姓名】"),
    Pattern("name", rf"(?:{'|'.join(COMPOUND_SURNAMES)}){_GIVEN}{{1,2}}", "【姓名】"),
    Pattern("name", rf"^{_SURNAME}{_GIVEN}{{1,2}}$", "【姓名】"),
)
# The order matters: the longest runs of digits first, so that none is left half covered.
PATTERNS: Final[tuple[Pattern, ...]] = (
    ID_NUMBER,
    BANK_CARD,
    ID_NUMBER_OLD,
    MOBILE,
    LANDLINE,
    AMERICAN,
    EMAIL,
    PLATE,
    ACCOUNT,
    *ADDRESS,
)
# A local number without its area code is told by its length; 20250301 is rather a day.
LOCAL: Final = _digits("phone", r"(?:[3-8][0-9]{2,3}|2[1-9][0-9]{1,2})-?[0-9]{4}", "电话")
_DIGITS: Final = (ID_NUMBER, BANK_CARD, ID_NUMBER_OLD, MOBILE, LANDLINE, AMERICAN, LOCAL)
# Runs of digits twice: of two that share a neighbour the first round sees only the first.
MASKS: Final[tuple[Pattern, ...]] = (
    *_DIGITS,
    *_DIGITS,
    EMAIL,
    PLATE,
    ACCOUNT,
    *ADDRESS,
    *NAMES_IN_TEXT,
)

# What cuts a compound's name off where it goes on to building, door or room.
BELOW_COMPOUND: Final = rf"{_ROOM}.*$"


def plain(text: str) -> str:
    """The text with full-width digits and marks brought to ASCII, outer blanks cut."""
    return text.translate(_TO_PLAIN).strip()


def compiled(regex: str) -> re.Pattern[str]:
    r"""The pattern for Python, which writes \x{4e00} as \u4e00."""
    return re.compile(re.sub(r"\\x\{([0-9a-f]{4})\}", r"\\u\1", regex))
