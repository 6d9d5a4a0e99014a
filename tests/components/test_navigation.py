"""The menu: groups and order as designed, and only pages that exist."""

from pathlib import Path

from governance.components import navigation
from governance.components.navigation import PAGES, ROOT


def test_titles_groups_and_order() -> None:
    assert [(entry.group.zh, entry.title.zh) for entry in PAGES] == [
        ("阅读", "总览"),
        ("阅读", "区域比较"),
        ("阅读", "地图"),
        ("阅读", "趋势"),
        ("专题", "覆盖率"),
        ("专题", "志愿服务"),
        ("专题", "诉求工单"),
        ("案例", "案例数据"),
        ("案例", "机制库"),
        ("案例", "一致性核查"),
        ("工作", "数据导入"),
        ("工作", "数据与口径"),
    ]


def test_every_text_stands_in_both_languages() -> None:
    for entry in PAGES:
        for text in (entry.group, entry.title, entry.question):
            assert text.zh and text.en and text.zh != text.en


def test_every_file_of_the_pages_folder_is_in_the_menu() -> None:
    files = {path.stem for path in (ROOT / "pages").glob("*.py")}
    assert files <= {entry.stem for entry in PAGES}


def test_a_page_without_a_file_is_not_shown(project: Path) -> None:
    (project / "pages" / "cases.py").touch()
    assert [entry.stem for entry in navigation.available()] == ["cases"]
