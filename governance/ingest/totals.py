"""What stands in a row that adds up the others instead of being one."""

from typing import Final

_TOTALS: Final = """
合计 总计 小计 共计 累计 总数 本页小计 本页合计 全区合计 全市合计
total totals subtotal sum grandtotal grandtotals
"""
TOTALS: Final = frozenset(_TOTALS.split())
# 合 计： is 合计: words of two characters are spread over a cell, and a colon may follow.
BETWEEN: Final = " \u3000：:"
# Two characters that every Chinese one of them has one of, and how long a cell is at most.
TELLING: Final = ("计", "总")
LONGEST: Final = 40
_GONE: Final = str.maketrans(dict.fromkeys(BETWEEN))


def is_total(cell: str) -> bool:
    """Whether a cell says that its row adds up others."""
    return cell.translate(_GONE).casefold() in TOTALS
