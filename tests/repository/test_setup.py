"""The set-up says what is missing and what to do, tried on real processes and sockets."""

import os
import re
import shutil
import socket
import subprocess
import sys
import venv
from collections.abc import Iterator
from pathlib import Path

import pytest

from setup import address, browser, environment, installation
from setup.address import Address
from setup.messages import SetupError
from tests.repository.files import ROOT

posix = pytest.mark.skipif(sys.platform == "win32", reason="make and sh are not used on Windows")


def stand_in(folder: Path, name: str, script: str) -> Path:
    """Write an executable shell script that plays a program."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.fixture
def commands(tmp_path: Path) -> Path:
    """A folder that holds `cat` and the Pythons that a test puts there: the whole PATH."""
    (tmp_path / "cat").symlink_to(shutil.which("cat") or "")
    return tmp_path


def python_found(commands: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the search for a Python in a folder without .venv."""
    return subprocess.run(
        ["/bin/sh", ROOT / "setup" / "find-python.sh"],
        cwd=commands,
        env={"PATH": str(commands), **variables},
        capture_output=True,
        encoding="utf-8",
    )


@posix
@pytest.mark.parametrize(
    ("pythons", "chosen"),
    [
        ({"python3": "3.11 venv"}, "python3"),
        ({"python3.11": "3.11 venv", "python3.13": "3.13 venv"}, "python3.13"),
        ({"python3": "3.9 venv", "python": "3.12 venv"}, "python"),
        ({"python3.13": "3.13", "python3.11": "3.11 venv"}, "python3.11"),
        ({"python3": "3.12"}, "python3"),
        ({"python3": "3.14 venv"}, "python3"),
    ],
)
def test_the_best_python_is_found(commands: Path, pythons: dict[str, str], chosen: str) -> None:
    for name, version in pythons.items():
        stand_in(commands, name, f"echo '{version}'")
    assert python_found(commands).stdout == f"{chosen}\n"


@posix
def test_a_command_that_does_not_start_is_passed_over(commands: Path) -> None:
    stand_in(commands, "python3.13", "echo 'no such version' >&2; exit 127")
    stand_in(commands, "python3", "echo '3.11 venv'")
    assert python_found(commands).stdout == "python3\n"


@posix
@pytest.mark.parametrize("version", ["2.7", "3.6 venv", "3.10 venv", ""])
def test_without_a_new_enough_python_it_is_said(commands: Path, version: str) -> None:
    stand_in(commands, "python3", f"echo '{version}'")
    found = python_found(commands)
    assert (found.returncode, found.stdout) == (3, "")
    assert "找不到 Python 3.11 或更新版本" in found.stderr
    assert "No Python 3.11 or newer was found" in found.stderr
    assert "PYTHON=/path/python3.13 make run" in found.stderr


@posix
def test_the_python_that_was_asked_for_is_taken_or_refused(commands: Path) -> None:
    assert python_found(commands, PYTHON=sys.executable).stdout == f"{sys.executable}\n"
    old = stand_in(commands, "old", "echo '3.8 venv'")
    refused = python_found(commands, PYTHON=str(old))
    assert refused.returncode == 3
    assert f"PYTHON={old}: 3.8" in refused.stderr


def old_pythons() -> list[str]:
    found = (shutil.which(f"python3.{minor}") for minor in range(6, 11))
    return [
        path
        for path in found
        if path and subprocess.run([path, "-V"], capture_output=True).returncode == 0
    ]


@pytest.mark.skipif(not old_pythons(), reason="this machine has no Python older than 3.11")
def test_an_old_python_reads_the_entry_and_refuses() -> None:
    done = subprocess.run(
        [old_pythons()[0], "-m", "setup", "run"], cwd=ROOT, capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 3
    assert "Python 3.11 or newer is needed" in done.stderr


def test_the_refusal_of_an_old_python_says_what_to_do() -> None:
    from setup.__main__ import too_old

    said = too_old((3, 9, 2))
    assert "现在是 3.9.2" in said
    assert "this is 3.9.2" in said
    assert "py -3.13 -m setup run" in said


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the set-up alone, with one small requirements file and nothing installed."""
    shutil.copytree(
        ROOT / "setup", tmp_path / "setup", ignore=shutil.ignore_patterns("__pycache__")
    )
    (tmp_path / "requirements.txt").write_text("no-such-package-of-ours==1.0\n", encoding="utf-8")
    return tmp_path


def set_up(copy: Path, name: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a command of the set-up in a copy; the machine's own pip settings stay out of it."""
    inherited = {key: value for key, value in os.environ.items() if not key.startswith("PIP_")}
    settings = {"PIP_CONFIG_FILE": os.devnull, "PIP_RETRIES": "1", "PORT": "0", **variables}
    return subprocess.run(
        [sys.executable, "-m", "setup", name],
        cwd=copy,
        env={**inherited, **settings},
        capture_output=True,
        encoding="utf-8",
    )


@pytest.mark.parametrize("module", ["ensurepip", "venv"])
def test_without_the_venv_module_it_is_said(copy: Path, module: str) -> None:
    broken = copy / "broken"
    broken.mkdir()
    (broken / f"{module}.py").write_text(
        f"raise ModuleNotFoundError('gone', name='{module}')",
        encoding="utf-8",
    )
    done = set_up(copy, "build", PYTHONPATH=str(broken))
    assert done.returncode == 3
    assert f"这个 Python 缺少 {module} 模块" in done.stderr
    assert re.search(r"sudo apt-get install python3\.\d+-venv", done.stderr)


@pytest.mark.slow
def test_without_network_the_first_installation_says_so(copy: Path) -> None:
    with socket.socket() as closed:  # a port where nobody answers plays the missing network
        closed.bind(("127.0.0.1", 0))
        index = f"http://127.0.0.1:{closed.getsockname()[1]}/simple"
        done = set_up(copy, "build", PIP_INDEX_URL=index)
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


@pytest.fixture
def taken() -> Iterator[Address]:
    """An address at which another program listens."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield Address("127.0.0.1", other.getsockname()[1])


def test_a_taken_port_is_named_with_a_free_one(taken: Address) -> None:
    with pytest.raises(SetupError) as caught:
        address.check_free(taken)
    said = str(caught.value)
    assert f"端口 {taken.port} 已被占用" in said
    assert f"Port {taken.port} is taken" in said
    offered = re.search(r"PORT=\"?(\d+)", said)
    assert offered
    address.check_free(Address(taken.host, int(offered[1])))


def test_a_taken_port_stops_the_run_before_anything_is_installed(
    copy: Path, taken: Address
) -> None:
    done = set_up(copy, "run", PORT=str(taken.port))
    assert done.returncode == 3
    assert f"Port {taken.port} is taken" in done.stderr
    assert not (copy / ".venv").exists()


def test_a_free_port_passes(taken: Address) -> None:
    address.check_free(Address(taken.host, address.next_free(taken)))


@pytest.mark.parametrize("port", ["abc", "0", "65536", "-1", "８０"])
def test_a_port_that_is_none_is_refused(port: str) -> None:
    with pytest.raises(SetupError, match=f"PORT={port} is no port number"):
        address.wanted({"PORT": port})


def test_a_host_of_another_machine_is_refused() -> None:
    with pytest.raises(SetupError, match="is no address of this machine"):
        address.check_free(Address("203.0.113.1", 8501))  # reserved for documentation


def test_the_default_is_this_machine_alone() -> None:
    assert address.wanted({}) == Address("127.0.0.1", 8501)
    assert address.wanted({"HOST": "0.0.0.0", "PORT": "80"}).url == "http://127.0.0.1:80"
    assert Address("::1", 8501).url == "http://[::1]:8501"


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
def test_a_half_made_environment_is_made_again_and_a_whole_one_left_alone(copy: Path) -> None:
    venv.create(copy / ".venv", with_pip=False)  # as when the first try was interrupted
    (copy / "requirements.txt").write_text("", encoding="utf-8")
    (copy / "governance").mkdir()
    (copy / "governance" / "__main__.py").write_text("print('built')", encoding="utf-8")
    first, second = set_up(copy, "build"), set_up(copy, "build")
    assert (first.returncode, second.returncode) == (0, 0), first.stderr + second.stderr
    assert ("Creating .venv" in first.stdout, "Installing" in first.stdout) == (True, True)
    assert ("Creating .venv" in second.stdout, "Installing" in second.stdout) == (False, False)


def test_an_unknown_command_lists_the_known_ones(copy: Path) -> None:
    done = set_up(copy, "dance")
    assert done.returncode == 2
    assert "run|test|format|build|bench|screenshots" in done.stderr


def test_the_browser_that_is_named_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMIUM", sys.executable)
    assert browser.find() == sys.executable
    monkeypatch.setenv("CHROMIUM", "no-such-browser")
    assert browser.find() is None
