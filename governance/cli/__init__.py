"""The command line: build the warehouse, read it, check it. `python -m governance --help`."""

import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path

from governance.cli.commands import BAD_DATA, USAGE, UnknownName, say
from governance.cli.options import parser
from governance.cli.usage import shared_first
from governance.model.errors import DataError, Text
from governance.model.os_reasons import reason
from governance.store.refusals import refused


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a console that lacks a character shows a ?
            stream.reconfigure(errors="replace")
    options = parser().parse_args(shared_first(sys.argv[1:] if arguments is None else arguments))
    try:
        code: int = options.run(options)
    except DataError as error:
        print(say(options, Text(error.chinese(), error.english())), file=sys.stderr)
        return BAD_DATA
    except BrokenPipeError:
        raise  # whoever read the output has gone: nothing is wrong with a file
    except OSError as error:
        print(say(options, _refusal(error, options.home)), file=sys.stderr)
        return BAD_DATA
    except UnknownName as error:
        print(error, file=sys.stderr)
        return USAGE
    return code


def _refusal(error: OSError, home: Path) -> Text:
    """What the system would not do, with the next step where the disk is full or closed."""
    told = refused(error, home)
    if told is not None:
        return Text(told.chinese(), told.english())
    where, why = error.filename, reason(error)
    return Text(f"无法读写 {where}：{why.zh}", f"cannot read or write {where}: {why.en}")
