"""The project's own virtual environment, `.venv`, and what is installed in it."""

import hashlib
import os
import subprocess
import sys
import time
from pathlib import Path

from setup import installation
from setup.messages import SetupError, command
from setup.progress import step

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".venv"
PYTHON = FOLDER / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
DAY = 24 * 60 * 60
# Its own requirements are the program's, so pip need not look for them, and must not wait long.
IMPATIENT = ("--no-deps", "--retries", "0", "--timeout", "10")


def ensure(requirements: str) -> None:
    """Make `.venv` hold what `requirements` (a file of the project) lists.

    Nothing is done when it does already: a stamp in `.venv` carries a digest of the file and the
    version of Python. Raises SetupError when the environment cannot be made or filled.
    """
    version = _version()
    if version is None or (os.environ.get("PYTHON") and version != _own_version()):
        version = _create()
    wanted = digest(ROOT / requirements, version)
    stamp = FOLDER / f"installed-{Path(requirements).stem}.txt"
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted:
        return
    with step(f"安装 {requirements} · Installing {requirements}"):
        installation.install(PYTHON, ROOT / requirements, log=FOLDER / "pip.log")
    stamp.write_text(wanted, encoding="utf-8")


def offer(requirements: str) -> bool:
    """Install what is useful and not needed, and return whether it is there.

    A failure is told in one line and not tried again for a day, so that a machine without a
    network starts as fast as any other.
    """
    wanted = digest(ROOT / requirements, _version() or "")
    stamp = FOLDER / f"installed-{Path(requirements).stem}.txt"
    last = stamp.read_text(encoding="utf-8") if stamp.is_file() else ""
    if last == wanted:
        return True
    if last == f"{wanted} failed" and time.time() - stamp.stat().st_mtime < DAY:
        return False
    try:
        with step(f"安装可选的 {requirements} · Installing {requirements} (optional)"):
            install = installation.install
            install(PYTHON, ROOT / requirements, FOLDER / "pip-optional.log", IMPATIENT)
    except SetupError:
        print(
            f"  没有装上，不影响使用 · not installed, the rest works: pip install -r {requirements}"
        )
        stamp.write_text(f"{wanted} failed", encoding="utf-8")
        return False
    stamp.write_text(wanted, encoding="utf-8")
    return True


def digest(requirements: Path, version: str) -> str:
    """Return a digest of a requirements file, the files it includes, and the Python version."""
    hashed = hashlib.sha256(version.encode())
    for path in _with_included(requirements):
        hashed.update(path.read_bytes())
    return hashed.hexdigest()


def _with_included(requirements: Path) -> list[Path]:
    paths = [requirements]
    for line in requirements.read_text(encoding="utf-8").splitlines():
        if line.startswith("-r "):
            paths += _with_included(requirements.parent / line.removeprefix("-r ").strip())
    return paths


def _own_version() -> str:
    return "{}.{}.{}".format(*sys.version_info[:3])


def _version() -> str | None:
    """Return the version of the Python in `.venv`, or None when it cannot install packages."""
    probe = "import sys, pip; print('%d.%d.%d' % sys.version_info[:3])"
    try:
        answer = subprocess.run(
            [PYTHON, "-c", probe], capture_output=True, text=True, check=True, timeout=60
        )
    except (OSError, subprocess.SubprocessError):
        return None  # missing, half made, or its Python was removed
    return answer.stdout.strip()


def _create() -> str:
    _refuse_without_venv()
    own = _own_version()
    with step(f"建立虚拟环境 .venv · Creating .venv (Python {own})"):
        made = subprocess.run(
            [sys.executable, "-m", "venv", "--clear", FOLDER],
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
        )
    if made.returncode != 0:
        raise SetupError(
            ("虚拟环境建不起来。", "The virtual environment could not be made."),
            [(line, line) for line in (made.stdout + made.stderr).strip().splitlines()[-5:]],
        )
    return own


def _refuse_without_venv() -> None:
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError as error:
        again = command("run", PYTHON="/path/python3.13")
        package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        raise SetupError(
            (
                f"这个 Python 缺少 {error.name} 模块，不能建立虚拟环境（{sys.executable}）。",
                f"This Python lacks the module {error.name}: no virtual environment can be made "
                f"({sys.executable}).",
            ),
            [
                (
                    f"Debian/Ubuntu：sudo apt-get install {package}（或 python3-venv）",
                    f"Debian/Ubuntu: sudo apt-get install {package} (or python3-venv)",
                ),
                (f"或换一个 Python：{again}", f"Or take another Python: {again}"),
            ],
        ) from error
