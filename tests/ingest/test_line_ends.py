"""Lines that end in different ways: files joined by hand, and breaks within cells."""

import io

import pytest

from governance.ingest import line_ends
from governance.ingest.encodings import BLOCK


def opened(content: bytes) -> bool:
    return line_ends.alike(lambda: io.BufferedReader(io.BytesIO(content)))


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", True),
        (b"a,b", True),
        (b"a\nb\n", True),
        (b"a\r\nb\r\n", True),
        (b"a\rb\r", True),
        (b"a\r\nb\n", False),
        (b"a\nb\r\n", False),
        (b"a\rb\n", False),
        (b'a\r\n"b\nc"\r\n', True),
        (b'a\n"b\r\nc"\nd""\n', True),
        (b'a\r\n"b\nc"\nd\r\n', False),
        (b'"' + b"x" * BLOCK + b'\n"\r\n', True),
        # The pair lies across two blocks.
        (b"x" * (BLOCK - 1) + b"\r\n" + b"y\r\n", True),
        (b"x" * (BLOCK - 1) + b"\r" + b"y\r", True),
    ],
)
def test_alike(content: bytes, expected: bool) -> None:
    assert opened(content) is expected
