"""Everything that is loaded and set, as one file to take away."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import streamlit as st

from governance.components import import_access
from governance.components.language import t
from governance.pipeline.backup import backup
from governance.store import archive, paths
from governance.store.lake import incoming_folder

_MEGABYTE = 1_000_000


def show() -> None:
    """Draw the download of a backup, or the command where it would be too large for a browser."""
    home = paths.home()
    st.subheader(t("备份", "Backup"), anchor=False)
    size = sum(path.stat().st_size for path in archive.belongings(home)) / _MEGABYTE
    st.caption(_said())
    if size > import_access.bounds().files_mb:
        st.code("python -m governance backup 备份.zip", None)
        return
    st.download_button(
        t("下载备份", "Download a backup"),
        lambda: _made(home),
        file_name=t(f"备份_{date.today()}.zip", f"backup_{date.today()}.zip"),
        mime="application/zip",
        key="backup",
        on_click="ignore",
        icon=":material/archive:",
    )


def _said() -> str:
    return t(
        "一个文件里有全部导入、设置和导入档案。恢复用命令行：`python -m governance restore 备份.zip`"
        "（先核对每个文件，原有的先自动备份）。",
        "One file with every load, the settings and the profiles. To restore it, on the command line: "
        "`python -m governance restore backup.zip` (each file is verified, what is there is backed up "
        "first).",
    )


def _made(home: Path) -> bytes:
    with incoming_folder(home) as folder:
        folder.mkdir(parents=True, exist_ok=True)
        target = folder / "backup.zip"
        backup(home, target)
        return target.read_bytes()
