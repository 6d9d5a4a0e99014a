"""What the operating system refuses is told in the reader's language, with a next step."""

import errno
from pathlib import Path

import pytest

from governance import cli
from governance.model.os_reasons import reason
from governance.store.refusals import refused


def test_a_cause_without_words_is_told_as_the_system_tells_it() -> None:
    assert reason(OSError(errno.EACCES, "Permission denied", "x")).zh.startswith("没有权限")
    assert reason(OSError(9999, "odd")).zh == "odd"


def test_a_closed_or_full_disk_names_the_folder_and_what_to_do(tmp_path: Path) -> None:
    closed = refused(PermissionError(errno.EACCES, "", str(tmp_path / "lake" / "a")), tmp_path)
    assert closed is not None
    assert closed.chinese().startswith(f"{tmp_path}：不能写入数据目录")
    assert "没有权限" in closed.chinese()
    elsewhere = refused(OSError(errno.ENOSPC, "", "/media/b.zip"), tmp_path)
    assert elsewhere is not None
    assert "磁盘满了" in elsewhere.chinese()
    assert str(Path("/media")) in elsewhere.chinese()
    assert refused(FileNotFoundError(errno.ENOENT, "", "x"), tmp_path) is None


@pytest.mark.parametrize(
    ("number", "said"),
    [(errno.EROFS, "只读"), (errno.ENOENT, "没有这个文件"), (errno.ENAMETOOLONG, "文件名太长")],
)
def test_no_command_ends_in_a_traceback_or_in_english(
    number: int,
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(number, "english words", str(tmp_path / "lake"))

    monkeypatch.setattr("governance.store.ledger.entries", refuse)
    assert cli.main(["loads", "--home", str(tmp_path)]) == cli.BAD_DATA
    told = capsys.readouterr().err
    assert said in told
    assert "english words" not in told
