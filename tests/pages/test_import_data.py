"""数据导入 without a browser: from a named file to the history, and back out of it."""

import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from governance.datasets.records.catalogue import RECORD_TYPES
from governance.ingest import profiles
from governance.ingest.personal import NAME_MARK
from governance.store import ledger, paths
from governance.store.lake import lake_of
from tests.pages.markup import shown, tables, text

OpenPage = Callable[..., AppTest]
HEADER = "工单编号,工单状态,创建时间,办结时间,评分,市民姓名,去向"
ROWS = (
    "A1,已办结,2025-03-13 08:00,2025-03-14 09:00,5,张伟,甲",
    "A2,已办结,2025-03-15 10:00,2025-03-14 09:00,4,李娜,乙",
    "A3,没见过的,2025-03-16 10:00,,,王芳,丙",
)


@pytest.fixture
def home(built_home: Path, tmp_path: Path) -> Path:
    """A home of its own, for these tests load into it."""
    return shutil.copytree(built_home, tmp_path / "home")


@pytest.fixture
def open_import(open_page: OpenPage, home: Path, monkeypatch: pytest.MonkeyPatch) -> OpenPage:
    """Open the page on that home."""
    monkeypatch.setenv(paths.HOME_VARIABLE, str(home))
    return lambda **given: open_page("import_data", **given)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """An export of three requests: one good, one in doubt, one with an unknown word."""
    path = tmp_path / "三月工单.csv"
    path.write_text("\n".join([HEADER, *ROWS]) + "\n", encoding="utf-8")
    return path


def finished(app: AppTest) -> AppTest:
    """The page once the work beside it has ended."""
    end = time.monotonic() + 120
    while app.get("progress") and time.monotonic() < end:
        time.sleep(0.1)
        app.run()
    assert not app.get("progress"), "the work did not end"
    assert not app.exception, app.exception
    return app


def button(app: AppTest, label: str) -> AppTest:
    """The page after a press of the button, and of what the press began."""
    [found] = [one for one in app.button if one.label == label]
    assert not found.disabled, f"{label} cannot be pressed"
    return finished(found.click().run())


def checked(app: AppTest, file: Path) -> AppTest:
    """The page after `file` was named, belonging to 西湖区, and checked."""
    app.text_input(key="import-path").input(str(file)).run()
    app.selectbox(key="import-place-zh").select("xihu").run()
    return button(app, "检查文件")


def button_in(app: AppTest, name: Any, new: str) -> AppTest:
    """The page after a profile was given a new name."""
    name.input(new)
    return button(app, "改名")


def loads(home: Path) -> list[ledger.Entry]:
    return list(ledger.entries(lake_of(home)))


def markup(app: AppTest) -> dict[str, list[list[str]]]:
    """Every table of ours on the page."""
    count = len(app.get("bidi_component"))
    return {
        caption: found
        for position in range(count)
        for caption, found in tables(shown(app, position)).items()
    }


def said(app: AppTest) -> str:
    """Everything that the page says in texts and tables."""
    count = len(app.get("bidi_component"))
    parts = [text(shown(app, position)) for position in range(count)]
    for kind in ("markdown", "caption", "info", "warning", "error", "success"):
        parts += [one.value for one in getattr(app, kind)]
    return "\n".join(parts)


def test_a_file_is_checked_before_anything_is_kept(
    open_import: OpenPage, home: Path, file: Path
) -> None:
    app = checked(open_import(), file)
    found = markup(app)
    mapped = {row[0]: row[1] for row in found["各列的对应关系"][1:]}
    assert mapped["工单编号"] == "编号" or mapped["工单编号"]
    assert mapped["市民姓名"] == "个人信息，不保留"
    assert mapped["去向"] == "不用"
    assert found["未采用的原因"][1:] == [["不认识的写法", "1"]]
    assert [row[1] for row in found["采用但存疑"][1:]] == ["1"]
    assert loads(home) == []


def test_nothing_about_a_person_is_on_the_screen(open_import: OpenPage, file: Path) -> None:
    # Too few to make it a column on persons: 去向 is not used, and its samples are shown.
    lines = file.read_text("utf-8").replace(",甲", ",赵敏").replace(",乙", ",联系13812345678")
    more = "".join(f"B{n},已办结,2025-03-1{n} 08:00,,5,周杰,环卫站{n}\n" for n in range(9))
    file.write_text(lines + more, encoding="utf-8")
    shown_words = said(checked(open_import(), file))
    for personal in ("张伟", "李娜", "王芳", "周杰", "13812345678", "赵敏"):
        assert personal not in shown_words
    assert NAME_MARK in shown_words


def test_a_load_is_in_the_history_and_can_be_taken_out(
    open_import: OpenPage, home: Path, file: Path
) -> None:
    app = button(checked(open_import(), file), "导入")
    [entry] = loads(home)
    assert (entry.rows_in, entry.rows_used) == (3, 2)
    assert entry.load_id in app.success[0].value
    assert not list(lake_of(home).incoming.iterdir()), "what was read for the load is still there"
    assert "数据质量" in said(app)

    app = open_import(tab="history")
    assert markup(app)["导入记录"][1][0] == entry.load_id
    assert [one.label for one in app.get("download_button")][-1] == "下载备份"
    app = button(app, "撤销这次导入")
    assert loads(home) == [entry], "taken out without a confirmation"
    app = button(app, "确认撤销")
    assert loads(home) == []
    assert "还没有导入过" in app.info[0].value


def test_the_same_file_again_cannot_be_loaded_twice(
    open_import: OpenPage, home: Path, file: Path
) -> None:
    button(checked(open_import(), file), "导入")
    app = checked(open_import(), file)
    assert "已经导入过" in app.info[0].value
    [load] = [one for one in app.button if one.label == "导入"]
    assert load.disabled
    # With other options it would stand in the stead of the first load, and says so.
    app.selectbox(key="import-codes-zh").select("other").run()
    app = button(app, "按新选项再检查")
    assert "替换那一次" in app.warning[0].value
    app = button(app, "替换并导入")
    [entry] = loads(home)
    assert entry.load_id.startswith("000002")


def test_a_changed_mapping_is_checked_again(open_import: OpenPage, file: Path) -> None:
    app = checked(open_import(), file)
    app.selectbox(key="import-header-zh").select("去向").run()
    app.selectbox(key="import-field-去向-zh").select("unit").run()
    app = button(app, "改了再检查")
    mapped = {row[0]: row[1] for row in markup(app)["各列的对应关系"][1:]}
    assert mapped["去向"] not in ("不用", "")


def test_options_can_be_changed_after_the_check(open_import: OpenPage, file: Path) -> None:
    app = checked(open_import(), file)
    assert "记为“其他”" in said(app)
    app.selectbox(key="import-codes-zh").select("other").run()
    app = button(app, "按新选项再检查")
    assert "未采用的原因" not in said(app)
    assert app.selectbox(key="import-place-zh").value == "xihu"


def test_places_are_made_only_when_that_is_agreed_to(
    open_import: OpenPage, home: Path, tmp_path: Path
) -> None:
    path = tmp_path / "社区工单.csv"
    header, rows = "工单编号,工单状态,创建时间,街道", "C1,已办结,2025-03-13 08:00,新风街道\n"
    path.write_text(f"{header}\n{rows}", encoding="utf-8")
    app = open_import()
    app.selectbox(key="import-place-zh").select("xihu").run()
    app.checkbox(key="import-create").check().run()
    app = checked(app, path)
    assert "新风街道" in said(app)
    [load] = [one for one in app.button if one.label == "导入"]
    assert load.disabled
    app.checkbox(key="import-agree").check().run()
    button(app, "导入")
    [entry] = loads(home)
    assert entry.places_created == 1


def test_unknown_places_and_words_are_settled_on_the_spot(
    open_import: OpenPage, tmp_path: Path
) -> None:
    path = tmp_path / "社区工单.csv"
    rows = [f"C{n},没见过的,2025-03-13 08:00,西湖区,新风街道\n" for n in range(3)]
    path.write_text("".join(["工单编号,工单状态,创建时间,区县,街道\n", *rows]), encoding="utf-8")
    app = open_import()
    app.text_input(key="import-path").input(str(path)).run()
    app = button(app, "检查文件")
    assert markup(app)["没有对上的地方"][1:] == [["西湖区 / 新风街道", "不认识的地方", "3"]]
    assert "西湖区 · xihu" in app.selectbox(key="import-unplaced-place-zh").options
    app = button(app, "在它下面新建这些地方")
    assert "将新建 1 个地方" in said(app)
    assert markup(app)["不在清单里的词"][1:] == [["工单状态", "没见过的", "3"]]
    next(one for one in app.selectbox if "没见过的（3 行）是" in one.label).select("closed")
    app = button(app, "记住并再检查")
    assert "未采用的原因" not in said(app)
    app = open_import(tab="profiles")
    assert markup(app)["自己的写法"][1:] == [["没见过的", "工单状态", "已办结"]]
    app = button(app.selectbox(key="own-word-zh").select_index(0).run(), "忘掉")
    assert "自己的写法" not in said(app)


def test_what_the_files_do_not_say_is_asked(open_import: OpenPage, home: Path, file: Path) -> None:
    app = open_import()
    app.text_input(key="import-path").input(str(file)).run()
    app = button(app, "检查文件")
    [question] = [one for one in app.selectbox if "哪个地方" in one.label]
    app = button(app, "继续")
    assert app.warning[0].value == "还有问题没有回答。"
    [question] = [one for one in app.selectbox if "哪个地方" in one.label]
    question.select("xihu")
    app = button(app, "继续")
    assert "未采用的原因" in markup(app), said(app)


def test_a_file_that_fails_leaves_everything_as_it_was(
    open_import: OpenPage, home: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "坏.xlsx"
    broken.write_bytes(b"PK\x03\x04" + b"\0" * 50)
    app = open_import()
    app.text_input(key="import-path").input(str(broken)).run()
    app = button(app, "检查文件")
    assert "压缩文件已损坏" in app.error[0].value and "Traceback" not in app.error[0].value
    assert "什么都没有导入" in said(app)
    assert button(app, "放弃，重新选文件").get("file_uploader")
    assert not list(lake_of(home).incoming.iterdir())
    assert loads(home) == []


@pytest.mark.parametrize("way", ["environment", "settings"])
def test_the_operator_turns_the_page_off(
    open_import: OpenPage, home: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    if way == "environment":
        monkeypatch.setenv("GOVERNANCE_IMPORT", "off")
    else:
        (home / "settings.toml").write_text("import_page = false\n", encoding="utf-8")
    app = open_import(tab="history")
    assert "关闭了数据导入" in app.info[0].value
    assert not app.get("file_uploader") and not app.text_input and not app.button


def test_every_type_has_its_forms(open_import: OpenPage) -> None:
    app = open_import(tab="templates")
    assert len(app.get("download_button")) == 2 * len(RECORD_TYPES)
    assert all(kind.title_zh in said(app) for kind in RECORD_TYPES)


def test_a_named_profile_is_listed_with_its_columns(
    open_import: OpenPage, home: Path, file: Path
) -> None:
    app = open_import()
    app.text_input(key="import-profile").input("热线").run()
    button(checked(app, file), "导入")
    found = markup(open_import(tab="profiles"))
    assert found["导入档案"][1][0] == "热线"
    assert ["市民姓名", "不用"] in found["热线"]
    # It can be renamed, but not to what cannot be a name, and removed after a confirmation.
    app = open_import(tab="profiles")
    [name] = [one for one in app.text_input if one.label == "新名字"]
    button_app = button_in(app, name, "a/b")
    assert "这不能作档案名" in button_app.error[0].value
    [name] = [one for one in button_app.text_input if one.label == "新名字"]
    app = button_in(button_app, name, "市长热线")
    assert markup(app)["导入档案"][1][0] == "市长热线"
    app = button(app, "删除这个档案")
    assert profiles.read("市长热线", home) is not None, "removed without a confirmation"
    app = button(app, "确认删除")
    assert profiles.read("市长热线", home) is None
    assert "还没有导入档案" in app.info[0].value


def test_english_has_no_chinese_but_the_file(open_import: OpenPage) -> None:
    for tab in ("load", "history", "templates", "profiles"):
        app = open_import(tab=tab, lang="en")
        words = " ".join(one.label for one in [*app.button, *app.text_input, *app.selectbox])
        assert not any("\u4e00" <= letter <= "\u9fff" for letter in words)
