"""Whether a column of a user's file is about persons, told by its header."""

from collections.abc import Sequence

_WORDS = (
    "姓名",
    "电话",
    "手机",
    "身份证",
    "来电人",
    "联系人",
    "联系方式",
    "邮箱",
    "车牌",
    "住址",
    "地址",
)


def is_personal(header: str, cells: Sequence[str]) -> bool:
    """Whether the header or the cells name persons or how to reach them."""
    return any(word in header for word in _WORDS)
