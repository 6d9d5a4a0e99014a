"""A bar on the terminal that says how far a load is."""

import sys
from collections.abc import Callable
from types import TracebackType
from typing import Final, TypeVar

from governance.exports.text_table import columns_of
from governance.model.errors import Text
from governance.pipeline.load import Stage, Watch

T = TypeVar("T")

WIDTH: Final = 24
_STAGES: Final[dict[Stage, Text]] = {
    "rows": Text("读取并检查", "reading and checking"),
    "report": Text("清点", "counting"),
    "warehouse": Text("更新数据仓库", "updating the warehouse"),
}


class Bar:
    """Draws one line over itself on a terminal; elsewhere it draws nothing."""

    def __init__(self, enabled: bool, language: str) -> None:
        self._enabled = enabled and sys.stderr.isatty()
        self._language = language
        self._stage: Stage = "rows"
        self._drawn = 0
        self.watch = Watch(self._begin, self._advance)

    def __enter__(self) -> "Bar":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._wipe()

    def pause(self, ask: Callable[[], T]) -> T:
        """Take the bar away while something is asked."""
        self._wipe()
        return ask()

    def _begin(self, stage: Stage) -> None:
        self._stage = stage
        self._draw(line(stage, 0.0 if stage == "rows" else 1.0, self._language))

    def _advance(self, share: float) -> None:
        self._draw(line(self._stage, share, self._language))

    def _draw(self, text: str) -> None:
        if self._enabled:
            blanks = " " * max(0, self._drawn - columns_of(text))
            sys.stderr.write(f"\r{text}{blanks}")
            sys.stderr.flush()
            self._drawn = columns_of(text)

    def _wipe(self) -> None:
        if self._drawn:
            sys.stderr.write("\r" + " " * self._drawn + "\r")
            sys.stderr.flush()
            self._drawn = 0


def line(stage: Stage, share: float, language: str) -> str:
    """The bar as a line of text."""
    words = _STAGES[stage].en if language == "en" else _STAGES[stage].zh
    share = min(1.0, max(0.0, share))
    full = round(WIDTH * share)
    return f"[{'█' * full}{'·' * (WIDTH - full)}] {share:4.0%} {words}"
