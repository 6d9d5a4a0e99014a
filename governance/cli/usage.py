"""What the command line says of words that it does not understand, in both languages."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from difflib import get_close_matches
from typing import Final, NoReturn

from governance.model.errors import Text

# Options of every command, which may stand before it as well.
_SHARED: Final = ("--home", "--lang")
# What argparse says, and the same in words; the groups of the pattern stand at {0}, {1}.
_SAID: Final = tuple(
    (re.compile(pattern, re.DOTALL), Text(chinese, english))
    for pattern, chinese, english in (
        (
            r"the following arguments are required: COMMAND",
            "没有写要做什么",
            "no command is given",
        ),
        (
            r"the following arguments are required: (.+)",
            "缺少必须写的内容：{0}",
            "something required is missing: {0}",
        ),
        (
            r"argument COMMAND: invalid choice: '?(.*?)'? \(choose from (.+)\)",
            "没有“{0}”这个命令。可用的：{1}",
            "there is no command “{0}”. There are: {1}",
        ),
        (
            r"argument (\S+): invalid choice: '?(.*?)'? \(choose from (.+)\)",
            "{0} 不能是“{1}”。可用的：{2}",
            "{0} cannot be “{1}”. There are: {2}",
        ),
        (
            r"argument (\S+): invalid \S+ value: '?(.*?)'?",
            "{0} 的值“{1}”读不懂",
            "the value “{1}” of {0} cannot be read",
        ),
        (
            r"argument (\S+): expected (?:one|at least one) arguments?",
            "{0} 后面要写一个值",
            "{0} must be followed by a value",
        ),
        (
            r"argument (\S+): not allowed with argument (\S+)",
            "{0} 和 {1} 不能同时用",
            "{0} and {1} exclude each other",
        ),
        (r"unrecognized arguments: (.+)", "不认识：{0}", "not understood: {0}"),
        (
            r"ambiguous option: (\S+) could match (.+)",
            "{0} 可能是：{1}，请写全",
            "{0} could be {1}; write it in full",
        ),
        (r"argument (\S+): (.+)", "{0}：{1}", "{0}: {1}"),
    )
)


class Parser(argparse.ArgumentParser):
    """A parser whose errors say what is wrong and what to do next, Chinese first, then English."""

    def error(self, message: str) -> NoReturn:
        """Print the error with the next step; exit with the code of wrong usage."""
        said = in_words(message)
        near = self._nearest(message)
        step = f"{self.prog} --help"
        chinese = f"用法不对：{said.zh}。{near.zh}用法见：{step}"
        english = f"Wrong usage: {said.en}. {near.en}For the usage: {step}"
        self.exit(2, f"{chinese}\n{english}\n")

    def _nearest(self, message: str) -> Text:
        """The options that a word which was not understood may have meant."""
        told = re.match(r"unrecognized arguments: (\S+)", message)
        near = get_close_matches(told[1], self._options()) if told else []
        listed = "、".join(near)
        return Text(f"是不是 {listed}？", f"Did you mean {listed}? ") if near else Text("", "")

    def _options(self) -> list[str]:
        """The options of this parser and of its commands, which leave what they do not know to it."""
        commands = (one.choices for one in self._actions if isinstance(one.choices, dict))
        parsers = [self, *(parser for choices in commands for parser in choices.values())]
        return sorted({name for one in parsers for name in one._option_string_actions})


def in_words(message: str) -> Text:
    """A message of argparse in both languages; one that is not known stands as it is in both."""
    for pattern, said in _SAID:
        if found := pattern.fullmatch(message):
            given = [group.replace("'", "") for group in found.groups()]
            # What our own readers of values say has both languages, with a dot between.
            chinese, english = ([one.split(" · ")[side] for one in given] for side in (0, -1))
            return Text(said.zh.format(*chinese), said.en.format(*english))
    return Text(message, message)


def shared_first(arguments: Sequence[str]) -> list[str]:
    """The arguments with `--home` and `--lang` behind the command where they stood before it."""
    rest, moved = list(arguments), []
    while rest and rest[0].partition("=")[0] in _SHARED:
        count = 1 if "=" in rest[0] else 2
        moved += rest[:count]
        rest = rest[count:]
    return [*rest[:1], *moved, *rest[1:]] if rest else moved
