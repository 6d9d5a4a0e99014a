"""Work that takes its time, done beside the pages: a thread of its own, asked how far it is."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Final, Literal

from governance.components.language import t
from governance.model.errors import Text
from governance.pipeline.load import Stage, Watch

Doing = Literal["plan"] | Stage

_WORDS: Final[dict[Doing, Text]] = {
    "plan": Text("辨认文件和列", "Recognising the file and its columns"),
    "rows": Text("读取并检查每一行", "Reading and checking every row"),
    "report": Text("清点", "Counting"),
    "warehouse": Text("更新数据", "Updating the data"),
}
# Where each stage begins and ends on the bar.
_SPANS: Final[dict[Doing, tuple[float, float]]] = {
    "plan": (0.0, 0.15),
    "rows": (0.15, 0.7),
    "report": (0.7, 0.8),
    "warehouse": (0.8, 1.0),
}


class Job:
    """A piece of work in a thread. A server that stops ends it like a power cut: nothing is half done."""

    def __init__(self, work: Callable[[Job], object]) -> None:
        """Start ``work``, which is given the job to say how far it is."""
        self.error: Exception | None = None
        self.waiting = False
        self.told = False  # whether the page has heard of its end
        self._doing: Doing = "plan"
        self._share = 0.0
        self._thread = threading.Thread(target=self._run, args=(work,), name="import", daemon=True)
        self._thread.start()

    @property
    def done(self) -> bool:
        """Whether it has ended, well or with an ``error``."""
        return not self._thread.is_alive()

    @property
    def share(self) -> float:
        """How much is done, 0 to 1; each stage is given the part that it takes as a rule."""
        begin, end = _SPANS[self._doing]
        return begin + (end - begin) * min(1.0, max(0.0, self._share))

    @property
    def words(self) -> str:
        """What is being done, in the language of the page."""
        if self.waiting:
            return t("另一次导入正在进行，等它结束", "Another load is running; waiting for its end")
        return t(*_WORDS[self._doing])

    @property
    def watch(self) -> Watch:
        """What the pipeline tells how far it is."""
        return Watch(self.begin, self._advance)

    def begin(self, doing: Doing) -> None:
        """Note that a stage begins."""
        self.waiting = False
        self._doing, self._share = doing, 0.0

    def wait(self) -> None:
        """Note that another load has to end first."""
        self.waiting = True

    def join(self) -> None:
        """Return when it has ended."""
        self._thread.join()

    def _advance(self, share: float) -> None:
        self._share = share

    def _run(self, work: Callable[[Job], object]) -> None:
        try:
            work(self)
        except Exception as error:
            self.error = error
