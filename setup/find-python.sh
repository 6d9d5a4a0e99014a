#!/bin/sh
# Prints the command of a Python that can run the project: 3.11 or newer.
# Order: $PYTHON if set, the project's own .venv, then the newest tested version.
# A Python that can make virtual environments goes before one that cannot.

version_of() {  # "3.12 venv", "3.12" without ensurepip, or nothing when it does not start
    "$1" -c 'import sys
try:
    import ensurepip, venv
    able = " venv"
except ImportError:
    able = ""
print("%d.%d%s" % (sys.version_info[0], sys.version_info[1], able))' 2>/dev/null
}

suits() {  # $1 is what version_of printed
    case "${1%% *}" in
        3.1[1-9] | 3.[2-9][0-9]) return 0 ;;
        *) return 1 ;;
    esac
}

complain() {  # $1: what was found
    cat >&2 <<END
✗ 找不到 Python 3.11 或更新版本（$1）。
  · 安装 Python 3.11–3.13：Debian/Ubuntu：sudo apt-get install python3 python3-venv；
    macOS：brew install python@3.13；
  · 已装在别处时：PYTHON=/路径/python3.13 make run
✗ No Python 3.11 or newer was found ($1).
  · Install Python 3.11 to 3.13. Debian/Ubuntu: sudo apt-get install python3 python3-venv;
    macOS: brew install python@3.13;
  · if it is elsewhere: PYTHON=/path/python3.13 make run
END
    exit 3
}

if [ -n "$PYTHON" ]; then
    version=$(version_of "$PYTHON")
    suits "$version" || complain "PYTHON=$PYTHON: ${version%% *}"
    echo "$PYTHON"
    exit 0
fi

seen=""
without_venv=""
for candidate in .venv/bin/python python3.13 python3.12 python3.11 python3 python; do
    version=$(version_of "$candidate") || continue
    if ! suits "$version"; then
        seen="$seen $candidate ${version%% *};"
        continue
    fi
    case "$version" in
        *venv) echo "$candidate"; exit 0 ;;
        *) : "${without_venv:=$candidate}" ;;
    esac
done
[ -n "$without_venv" ] || complain "${seen:-PATH}"
echo "$without_venv"
