"""Whether the lines of a text end alike: exports that were joined by hand often do not."""

from collections.abc import Iterable, Iterator
from typing import Final

import numpy as np

from governance.ingest.encodings import BLOCK, OpenBytes

_QUOTE: Final = 34


def alike(open_bytes: OpenBytes) -> bool:
    """Whether every line ends with LF, every one with CR LF, or every one with CR.

    Breaks within quoted cells are no line ends. The text is UTF-8, with ``"`` as its quote.
    """
    # Few texts mix line ends at all, and counting bytes is quicker than following quotes.
    return _same(_blocks(open_bytes)) or _same(_outside_quotes(_blocks(open_bytes)))


def _same(blocks: Iterable[bytes]) -> bool:
    feeds = returns = pairs = 0
    before = b""
    for block in blocks:
        feeds += block.count(b"\n")
        if b"\r" in block or before == b"\r":
            returns += block.count(b"\r")
            pairs += block.count(b"\r\n") + (before == b"\r" and block[:1] == b"\n")
        before = block[-1:]
    return feeds == returns == pairs or (pairs == 0 and 0 in (feeds, returns))


def _blocks(open_bytes: OpenBytes) -> Iterator[bytes]:
    with open_bytes() as stream:
        while block := stream.read(BLOCK):
            yield block


def _outside_quotes(blocks: Iterable[bytes]) -> Iterator[bytes]:
    opened = 0
    for block in blocks:
        signs = np.frombuffer(block, dtype=np.uint8)
        quotes = np.cumsum(signs == _QUOTE) + opened
        opened = int(quotes[-1]) % 2
        yield signs[quotes % 2 == 0].tobytes()
