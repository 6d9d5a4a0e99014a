"""The command line: build the warehouse, read it, check it. `python -m governance --help`."""

import sys
from collections.abc import Sequence
from io import TextIOWrapper

from governance.cli.commands import BAD_DATA, USAGE, UnknownName, say
from governance.cli.options import parser
from governance.model.errors import DataError, Text


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a console that lacks a character shows a ?
            stream.reconfigure(errors="replace")
    options = parser().parse_args(arguments)
    try:
        code: int = options.run(options)
    except DataError as error:
        print(say(options, Text(error.chinese(), error.english())), file=sys.stderr)
        return BAD_DATA
    except (
        FileNotFoundError,
        IsADirectoryError,
        NotADirectoryError,
        FileExistsError,
        PermissionError,
    ) as error:
        where, why = error.filename, error.strerror
        text = Text(f"无法读写 {where}：{why}", f"cannot read or write {where}: {why}")
        print(say(options, text), file=sys.stderr)
        return BAD_DATA
    except UnknownName as error:
        print(error, file=sys.stderr)
        return USAGE
    return code
