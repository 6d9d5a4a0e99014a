"""Entry of `python -m setup COMMAND`; kept so plain that an old Python can read it."""

import io
import sys

OLDEST = (3, 11)


def too_old(version: "tuple[int, ...]") -> str:
    """Return what to tell the user of a Python older than 3.11."""
    found = ".".join(str(part) for part in version)
    return (
        f"✗ 需要 Python 3.11 或更新版本，现在是 {found}（{sys.executable}）。\n"
        "  · 安装 Python 3.11–3.13，再运行同一条命令；\n"
        "  · 已装在别处时：PYTHON=/路径/python3.13 make run；Windows：py -3.13 -m setup run\n"
        f"✗ Python 3.11 or newer is needed; this is {found} ({sys.executable}).\n"
        "  · Install Python 3.11 to 3.13 and run the same command again;\n"
        "  · if it is elsewhere: PYTHON=/path/python3.13 make run; Windows: py -3.13 -m setup run"
    )


def main() -> int:
    """Refuse an old Python, else carry out the command and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        # A Windows pipe may be cp1252. Python 3.6 cannot change it.
        if isinstance(stream, io.TextIOWrapper) and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    if sys.version_info[:2] < OLDEST:
        print(too_old(sys.version_info[:3]), file=sys.stderr)
        return 3
    from setup.commands import carry_out

    return carry_out(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
