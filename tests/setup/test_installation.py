"""What is missing for an installation is said, tried on real environments and a real pip."""

import os
import re
import socket
import venv
from collections.abc import Sequence
from pathlib import Path

import pytest

from setup import environment, installation
from setup.messages import SetupError
from tests.setup.conftest import Bare


@pytest.mark.parametrize("module", ["ensurepip", "venv"])
def test_without_the_venv_module_it_is_said(bare: Bare, module: str) -> None:
    broken = bare.folder / "broken"
    broken.mkdir()
    (broken / f"{module}.py").write_text(
        f"raise ModuleNotFoundError('gone', name='{module}')",
        encoding="utf-8",
    )
    done = bare.run("build", PYTHONPATH=str(broken))
    assert done.returncode == 3
    assert f"这个 Python 缺少 {module} 模块" in done.stderr
    assert re.search(r"sudo apt-get install python3\.\d+-venv", done.stderr)


@pytest.mark.slow
def test_without_network_the_first_installation_says_so(bare: Bare) -> None:
    with socket.socket() as closed:  # a port where nobody answers plays the missing network
        closed.bind(("127.0.0.1", 0))
        index = f"http://127.0.0.1:{closed.getsockname()[1]}/simple"
        done = bare.run("build", PIP_INDEX_URL=index)
    assert done.returncode == 3
    assert "连不上软件包仓库" in done.stderr
    assert "The package index cannot be reached" in done.stderr
    assert "PIP_FIND_LINKS" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("OSError: [Errno 28] No space left on device", "The disk is full"),
        ("NewConnectionError(...): Failed to establish", "The package index cannot be reached"),
        ("ERROR: No matching distribution found for numpy==9", "has no numpy==9 for this machine"),
        ("a\nb\nsomething else broke", "something else broke"),
    ],
)
def test_a_failed_installation_is_explained(output: str, said: str) -> None:
    assert said in str(installation.explain(output, "requirements.txt", Path("pip.log")))


def test_the_stamp_changes_with_any_file_that_is_included(tmp_path: Path) -> None:
    outer, inner = tmp_path / "test.txt", tmp_path / "run.txt"
    outer.write_text("-r run.txt\npytest==1\n", encoding="utf-8")
    inner.write_text("pandas==1\n", encoding="utf-8")
    before = environment.digest(outer, "3.13.0")
    assert before == environment.digest(outer, "3.13.0")
    assert before != environment.digest(outer, "3.12.0")
    inner.write_text("pandas==2\n", encoding="utf-8")
    assert before != environment.digest(outer, "3.13.0")


@pytest.mark.slow
def test_a_half_made_environment_is_made_again_and_a_whole_one_left_alone(bare: Bare) -> None:
    venv.create(bare.folder / ".venv", with_pip=False)  # as when the first try was interrupted
    (bare.folder / "requirements.txt").write_text("", encoding="utf-8")
    (bare.folder / "governance").mkdir()
    (bare.folder / "governance" / "__main__.py").write_text("print('built')", encoding="utf-8")
    first, second = bare.run("build"), bare.run("build")
    assert (first.returncode, second.returncode) == (0, 0), first.stderr + second.stderr
    assert ("Creating .venv" in first.stdout, "Installing" in first.stdout) == (True, True)
    assert ("Creating .venv" in second.stdout, "Installing" in second.stdout) == (False, False)


class Offered:
    """A project whose optional package pip cannot have, and what the attempts to have it said."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (folder / "requirements-maps.txt").write_text("a==1 --hash=sha256:00\n", encoding="utf-8")
        monkeypatch.setattr(environment, "ROOT", folder)
        monkeypatch.setattr(environment, "FOLDER", folder)
        monkeypatch.setattr(environment, "_version", lambda: "3.13.0")
        monkeypatch.setattr(installation, "install", self.install)
        self.tries: list[Sequence[str]] = []
        self.fails = True

    def install(self, _p: Path, _r: Path, _log: Path, options: Sequence[str]) -> None:
        self.tries.append(options)
        if self.fails:
            raise SetupError(("连不上", "cannot be reached"), [])


@pytest.fixture
def offered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Offered:
    return Offered(tmp_path, monkeypatch)


def test_an_optional_package_that_cannot_be_had_is_no_error_and_not_tried_at_every_start(
    offered: Offered, capsys: pytest.CaptureFixture[str]
) -> None:
    assert [environment.offer("requirements-maps.txt") for _ in range(3)] == [False] * 3
    assert len(offered.tries) == 1 and "--no-deps" in offered.tries[0]
    assert "not installed, the rest works" in capsys.readouterr().out


def test_an_optional_package_is_tried_again_after_a_day_and_then_left_alone(
    offered: Offered, tmp_path: Path
) -> None:
    environment.offer("requirements-maps.txt")
    stamp = tmp_path / "installed-requirements-maps.txt"
    before = stamp.stat().st_mtime - environment.DAY - 1
    os.utime(stamp, (before, before))
    offered.fails = False
    assert [environment.offer("requirements-maps.txt") for _ in range(3)] == [True] * 3
    assert len(offered.tries) == 2


def test_an_unknown_command_lists_the_known_ones(bare: Bare) -> None:
    done = bare.run("dance")
    assert done.returncode == 2
    assert "run|serve|test|format|build|bench|screenshots" in done.stderr
