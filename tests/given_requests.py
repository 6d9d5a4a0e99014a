"""A home with requests whose every count is known: 模拟 · made up for tests.

Two years of three communities of one county. Each month: 「清河社区」 receives 60 requests, 「柳林社区」 30,
「石桥社区」 6 of which none is ever called back; half are called back. Of thirty called back at 「清河社区」
27 are solved, of fifteen at 「柳林社区」 eleven; some of the solved are only basically satisfied.
"""

import csv
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from governance.cli import main

PLACE = "xihu"
MONTHS = [(year, month) for year in (2023, 2024) for month in range(1, 13)]
RECEIVED = {"清河社区": 60, "柳林社区": 30, "石桥社区": 6}
SOLVED_OF_TEN = {"清河社区": 9, "柳林社区": 6, "石桥社区": 0}
HEADERS = (
    *("工单编号", "社区", "工单状态", "一级分类", "受理渠道", "创建时间", "办理期限", "办结时间"),
    *("首次联系时间", "是否有效回访", "是否解决", "是否满意"),
)


def write_requests(path: Path) -> Path:
    """Write the requests as an export of a hotline."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADERS)
        writer.writerows(_rows())
    return path


def load_requests(home: Path, folder: Path) -> None:
    """Load them into a home, their communities made below the county."""
    given = write_requests(folder / "requests.csv")
    words = ["load", str(given), "--type", "requests", "--create-places", PLACE, "--place", PLACE]
    assert main([*words, "--as-of", "2025-01-31", "--yes", "--home", str(home)]) == 0


def _rows() -> Iterator[list[str]]:
    for community, received in RECEIVED.items():
        for year, month in MONTHS:
            for number in range(received):
                opened = datetime(year, month, 1, 9) + timedelta(hours=11 * number)
                yield _row(community, opened, number)


def _row(community: str, opened: datetime, number: int) -> list[str]:
    """Every tenth is still open; others are closed after one to six days, due after five."""
    is_open = number % 10 == 9
    closed = opened + timedelta(days=1 + number % 6)
    called_back = number % 2 == 0 and community != "石桥社区"
    solved = called_back and (number // 2) % 10 < SOLVED_OF_TEN[community]
    satisfied = ("基本满意" if number % 3 == 0 else "满意") if solved else "不满意"
    return [
        f"{community}{opened:%Y%m}{number:03d}",
        community,
        "办理中" if is_open else "已办结",
        ("噪声", "照明", "停车")[number % 3],
        ("电话", "网站")[number % 2],
        f"{opened:%Y-%m-%d %H:%M}",
        f"{opened + timedelta(days=5):%Y-%m-%d %H:%M}",
        "" if is_open else f"{closed:%Y-%m-%d %H:%M}",
        f"{opened + timedelta(hours=3):%Y-%m-%d %H:%M}" if number % 4 else "",
        "是" if called_back else "否",
        ("解决" if solved else "未解决") if called_back else "",
        satisfied if called_back else "",
    ]
