"""Is everything in place? One finding per thing the dashboard needs, with what to do about it."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Final

from governance.model.errors import DataError, Text
from governance.model.os_reasons import reason
from governance.pipeline.build import read_inputs
from governance.pipeline.fingerprint import fingerprint
from governance.store import paths, versions

OLDEST_PYTHON: Final = (3, 11)
PACKAGES: Final = ("streamlit", "duckdb", "pandas", "pyarrow", "plotly", "matplotlib", "xlsxwriter")


@dataclass(frozen=True)
class Finding:
    """One thing looked at: whether it is as it should be, and what was seen or is to be done."""

    subject: Text
    good: bool
    detail: Text


def examine(home: Path, data_dir: Path, queries_dir: Path) -> Iterator[Finding]:
    """One finding per thing, cheap ones first; problems of the data stand in the detail."""
    yield _python()
    yield _packages()
    yield _folder(home)
    yield _inputs(data_dir, queries_dir)
    yield _warehouse(home, data_dir, queries_dir)


def _python() -> Finding:
    version = ".".join(map(str, sys.version_info[:3]))
    wanted = ".".join(map(str, OLDEST_PYTHON))
    good = sys.version_info[:2] >= OLDEST_PYTHON
    detail = Text(f"{version}（需 {wanted} 以上）", f"{version} ({wanted} or newer needed)")
    return Finding(Text("Python", "Python"), good, detail)


def _packages() -> Finding:
    missing = [name for name in PACKAGES if not _installed(name)]
    detail = Text("齐全", "all installed")
    if missing:
        names = ", ".join(missing)
        detail = Text(
            f"缺少 {names}。运行 make run，或 pip install -r requirements.txt",
            f"{names} missing. Run: make run, or pip install -r requirements.txt",
        )
    return Finding(Text("程序包", "Packages"), not missing, detail)


def _installed(name: str) -> bool:
    try:
        metadata.version(name)
    except metadata.PackageNotFoundError:
        return False
    return True


def _folder(home: Path) -> Finding:
    """Whether a file can be written in the user's folder."""
    probe = home / ".doctor"
    try:
        home.mkdir(parents=True, exist_ok=True)
        probe.write_text("", encoding="utf-8")
        probe.unlink()
    except OSError as error:
        step = paths.HOME_VARIABLE
        detail = Text(
            f"不能写入 {home}（{reason(error).zh}）。改权限，或设 {step}",
            f"cannot write in {home} ({reason(error).en}). Change its permissions or set {step}",
        )
        return Finding(Text("数据目录", "User's folder"), False, detail)
    return Finding(Text("数据目录", "User's folder"), True, Text(str(home), str(home)))


def _inputs(data_dir: Path, queries_dir: Path) -> Finding:
    subject = Text("数据与登记", "Data and registry")
    found = _problems(lambda: read_inputs(data_dir, queries_dir))
    return Finding(subject, found is None, found or Text("没有问题", "no problems"))


def _problems(read: Callable[[], object]) -> Text | None:
    try:
        read()
    except DataError as error:
        return Text(error.chinese(), error.english())
    return None


def _warehouse(home: Path, data_dir: Path, queries_dir: Path) -> Finding:
    subject = Text("数据仓库", "Warehouse")
    version = versions.current(paths.warehouse_folder(home))
    step = "python -m governance build"
    if version is None:
        detail = Text(f"还没有建立。运行 {step}", f"not built yet. Run: {step}")
        return Finding(subject, False, detail)
    if versions.fingerprint_of(version) != fingerprint(data_dir, queries_dir):
        detail = Text(
            f"{version} 之后数据或程序有改动。运行 {step}",
            f"data or program have changed since {version}. Run: {step}",
        )
        return Finding(subject, False, detail)
    return Finding(subject, True, Text(f"{version}，与数据一致", f"{version}, up to date"))
