"""The Chromium that browser tests drive, and a Chinese font of the system for its screenshots."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from setup.progress import step

COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
MISSING = (
    "没有找到 Chromium，浏览器测试没有运行 · no Chromium found, browser tests did not run. "
    "Debian: sudo apt-get install chromium fonts-noto-cjk; Fedora: sudo dnf install chromium "
    "google-noto-sans-cjk-fonts; macOS: brew install --cask chromium; "
    "CHROMIUM=/path/to/chromium make test"
)


def find() -> str | None:
    """Return the path of a Chromium, Chrome or Edge (`CHROMIUM` goes first), or None."""
    named = os.environ.get("CHROMIUM")
    if named:
        return shutil.which(named)
    found = (shutil.which(command) for command in COMMANDS)
    places = (place for place in PLACES if Path(place).is_file())
    return next(filter(None, found), None) or next(places, None)


def has_chinese_font() -> bool:
    """Return whether the system can draw Chinese; macOS and Windows always can."""
    if sys.platform in ("darwin", "win32"):
        return True
    if shutil.which("fc-list") is None:
        return False
    answer = subprocess.run(["fc-list", ":lang=zh-cn", "family"], capture_output=True, text=True)
    return bool(answer.stdout.strip())


def ensure() -> None:
    """Install what is missing where root and apt allow it, otherwise say how to."""
    missing = []
    if find() is None:
        missing.append("chromium")
    if not has_chinese_font():
        missing.append("fonts-noto-cjk")
    if not missing:
        return
    if _may_install():
        with step(f"安装 {' '.join(missing)} · Installing (apt-get)"):
            _apt_get(missing)
    if find() is None:
        print(f"! {MISSING}")
    elif not has_chinese_font():
        print(
            "! 系统没有中文字体，截图可能缺字 · no Chinese font, pictures may show boxes: "
            "sudo apt-get install fonts-noto-cjk"
        )


def _may_install() -> bool:
    return sys.platform == "linux" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def _apt_get(packages: list[str]) -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for arguments in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        done = subprocess.run(
            ["apt-get", "-q", *arguments],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        if done.returncode != 0:
            print("\n".join(f"  {line}" for line in done.stdout.splitlines()[-4:]))
