"""What was found about the rows of a load, as its entry in the ledger tells it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from governance.model.quality import LoadCounts, Quality, assess
from governance.store.check_sql import KEPT_AS_OTHER
from governance.store.load_report import DUPLICATE, LoadReport
from governance.store.unusual_rows import BULK_ENTRY


def kept_as_other(flags: Mapping[str, int]) -> dict[str, int]:
    """How many words that no list knows were kept as "other", by column."""
    counted = {flag.partition(":")[::2]: count for flag, count in flags.items()}
    return {column: n for (flag, column), n in counted.items() if flag == KEPT_AS_OTHER}


@dataclass(frozen=True)
class Findings:
    """Rows in, rows set aside and flags by name, repeated keys, first and last month, quality."""

    rows_in: int
    set_aside: Mapping[str, int]
    flags: Mapping[str, int]
    repeated: int
    first: date | None
    last: date | None
    quality: Quality

    @property
    def rows_used(self) -> int:
        """The rows that count."""
        return self.rows_in - sum(self.set_aside.values())

    @property
    def first_month(self) -> str | None:
        """The first month of the usable rows, as ISO 8601."""
        return None if self.first is None else self.first.isoformat()

    @property
    def last_month(self) -> str | None:
        """The last month of the usable rows, as ISO 8601."""
        return None if self.last is None else self.last.isoformat()


def look_through(report: LoadReport, rows_in: int, not_rows: int, month_starts_on: int) -> Findings:
    """Ask a report everything that the ledger tells; ``not_rows`` are records that are no rows."""
    aside = report.set_aside() | ({"not_a_row": not_rows} if not_rows else {})
    repeated = report.repeated()
    unusual = report.unusual()
    first, last = report.months(month_starts_on)
    counts = LoadCounts(
        rows_in=rows_in,
        rows_used=rows_in - sum(aside.values()),
        filled=report.filled(),
        at_odds=report.at_odds(),
        as_other=report.as_other(),
        in_bulk=unusual.flags.get(BULK_ENTRY, 0),
        weeks=unusual.weeks,
    )
    flags = report.flags() | dict(unusual.flags) | ({DUPLICATE: repeated} if repeated else {})
    return Findings(rows_in, aside, flags, repeated, first, last, assess(counts))
