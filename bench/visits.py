"""What a reader of the benchmarks opens: every page, and each view of those that show records."""

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urlencode

from governance.components.coverage import view as coverage
from governance.components.coverage.profile_rows import KINDS
from governance.components.requests import view as requests
from governance.components.volunteering import view as volunteering

# At the size of a city there are a thousand communities: the most that a view compares.
MANY = "community"


class Visit(NamedTuple):
    """A page and the parameters of its link; both empty for the first page."""

    page: str
    link: str = ""

    @property
    def name(self) -> str:
        """What a table of figures calls it."""
        return f"{self.page or 'overview'} {self.link}".strip()


PAGES = tuple(
    Visit(page)
    for page in (
        "",
        "comparison",
        "map",
        "cases",
        "mechanisms",
        "checks",
        "import_data",
        "definitions",
    )
)


def of_records() -> tuple[Visit, ...]:
    """Return every view of every page that shows records, at the level it begins with and by community."""
    return (*_views(), Visit("trends"), Visit("trends", _link(period="quarter")))


def _views() -> Iterator[Visit]:
    for page, views in {
        "requests": requests.VIEWS,
        "coverage": coverage.VIEWS,
        "volunteering": volunteering.VIEWS,
    }.items():
        for view in views:
            yield Visit(page, _link(view=view))
            yield Visit(page, _link(view=view, level=MANY))
    for kind in list(KINDS)[1:]:
        yield Visit("coverage", _link(view="profile", profile=kind))


def _link(**parameters: str) -> str:
    return urlencode(parameters)
