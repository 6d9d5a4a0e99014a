"""The shapes of all cells of the columns of instants, gathered in one pass over the file."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import pyarrow as pa
import pyarrow.compute

from governance.ingest.columns import blocks
from governance.ingest.instants import WIDE, Shape, date_length, shape_of
from governance.ingest.plan import MISSING, NormalisedFile

# Free text in a column of dates has a shape of its own in every cell: more than these are not
# told apart, they cannot be read anyway.
_MOST_SHAPES: Final = 400
_MOST_DATES: Final = 100_000
_WIDE: Final = f"[{''.join(mark for mark, _ in WIDE)}]"
_MICROSECONDS: Final = pa.timestamp("us")

# The types that are published for Arrow's functions do not fit their use.
Cells = Any
pc: Final[Any] = pyarrow.compute


def gather(
    files: Iterable[NormalisedFile], headers: Sequence[str]
) -> Mapping[str, dict[str, Shape]]:
    """The shapes of the cells of each column that say something, over all files."""
    found: dict[str, dict[str, Shape]] = {header: {} for header in headers}
    for file in files:
        wanted = [header for header in headers if header in file.headers]
        if not wanted:
            continue
        with file.path.open("rb") as stream:
            for block in blocks(stream, file.headers, wanted, file.delimiter, file.skip):
                for header in wanted:
                    _add(found[header], block.column(header))
    return found


def _add(shapes: dict[str, Shape], cells: Cells) -> None:
    cells = cells.drop_null()
    if len(cells) and not _add_iso(shapes, cells):
        wide = pc.any(pc.match_substring_regex(cells, _WIDE)).as_py()
        cells = _said(cells)
        for mark, plain in WIDE if wide else ():
            cells = pc.replace_substring(cells, mark, plain)
        if len(cells) and not _add_iso(shapes, cells):
            _add_shapes(shapes, cells)
        for shape in shapes.values():
            shape.wide |= wide


def _said(cells: Cells) -> Cells:
    """The cells trimmed, without those that say that there is nothing."""
    cells = pc.utf8_trim_whitespace(cells)
    missing = pc.is_in(pc.utf8_lower(cells), value_set=pa.array(sorted(MISSING)))
    return cells.filter(pc.invert(missing))


def _add_iso(shapes: dict[str, Shape], cells: Cells) -> bool:
    """Add cells that are all ISO 8601 without a zone, ten times faster than by their shapes."""
    try:
        instants = cells.cast(_MICROSECONDS)
    except pa.ArrowInvalid:
        return False
    lengths = pc.binary_length(cells)
    found = pc.unique(lengths).to_pylist()
    for length in found:
        # Mostly all are of one length, and none need be picked out.
        same = pc.equal(lengths, length) if len(found) > 1 else None
        alike = cells if same is None else cells.filter(same)
        example = alike[0].as_py()
        shape = shapes.setdefault(shape_of(example), Shape(0, example))
        shape.count += len(alike)
        ends = pc.min_max(instants if same is None else instants.filter(same)).as_py()
        shape.dates.update(end.strftime("%Y-%m-%d").rjust(10, "0") for end in ends.values())
    return True


def _add_shapes(shapes: dict[str, Shape], cells: Cells) -> None:
    like = pc.replace_substring_regex(cells, r"[0-9]", "9").dictionary_encode()
    for index, text in enumerate(like.dictionary.to_pylist()):
        if text not in shapes and len(shapes) >= _MOST_SHAPES:
            continue
        mine = cells.filter(pc.equal(like.indices, index))
        shape = shapes.setdefault(text, Shape(0, mine[0].as_py()))
        shape.count += len(mine)
        length = date_length(text)
        if length and len(shape.dates) < _MOST_DATES:
            dates = pc.unique(pc.utf8_slice_codeunits(mine, 0, length))
            shape.dates.update(dates.to_pylist())
