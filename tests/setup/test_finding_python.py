"""Of the Pythons on a machine the best is taken; where none will do, it is said.

The search runs for real, over shell scripts that play Pythons.
"""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

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
