"""Takes pictures of every page from the running program.

    python docs/screenshots.py                       the pictures of the manual, into docs/pictures
    python docs/screenshots.py --all --into FOLDER   every page, language, theme and width
    python docs/screenshots.py --all --full --page comparison --into FOLDER

It builds the data into folders of its own, serves them, and needs a Chromium; it exits with 1 and
says so where there is none. The subjects and the
trends are taken with the made-up city, the other pages without.
"""

import argparse
import itertools
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from playwright.sync_api import Page, sync_playwright  # noqa: E402

from governance.components import navigation  # noqa: E402
from governance.pipeline.build import build  # noqa: E402
from governance.pipeline.demo import load_demo  # noqa: E402
from governance.pipeline.load import Project  # noqa: E402
from governance.store import paths  # noqa: E402
from governance.store.demo_rows import size_named  # noqa: E402
from tests.browser.harness import (  # noqa: E402
    Chromium,
    Language,
    Theme,
    Visitor,
    launch,
    serving,
    settle,
)

SEED = 1
# The pages of what users load.
SUBJECTS = frozenset(
    entry.stem for entry in navigation.available() if entry.group == navigation.SUBJECTS
) | {"trends"}
SIZES = {1920: 1080, 390: 844}
TALLEST = 12_000


class Picture(NamedTuple):
    """One view of one page."""

    stem: str
    lang: Language
    theme: Theme
    width: int

    @property
    def name(self) -> str:
        """Return the stem of the file."""
        return f"{self.stem}-{self.lang}-{self.theme}-{self.width}"


def main() -> int:
    """Take the pictures asked for; 0 when all are written."""
    asked = _arguments()
    asked.into.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        try:
            browser = launch(playwright)
        except FileNotFoundError as missing:
            print(missing, file=sys.stderr)
            return 1
        chromium = Chromium(browser)
        pictures = _pictures(asked.page, everything=asked.all)
        for simulated in (False, True):
            chosen = [one for one in pictures if (one.stem in SUBJECTS) == simulated]
            if chosen:
                home = _home(Path(folder) / f"home-{simulated}", simulated=simulated)
                _take_all(chromium, home, chosen, asked)
        browser.close()
    return 0


def _home(home: Path, *, simulated: bool) -> Path:
    """A user's folder as after the first start, or with the made-up city."""
    build(home, paths.data_folder(), paths.queries_folder())
    if simulated:
        project = Project(home, paths.data_folder(), paths.queries_folder())
        load_demo(size_named("district"), SEED, project)
    return home


def _take_all(
    chromium: Chromium, home: Path, pictures: list[Picture], asked: argparse.Namespace
) -> None:
    with serving(home, home / "server.log") as server:
        for picture in pictures:
            visitor = Visitor(chromium, server)
            _take(visitor, picture, asked.into, full=asked.full)
            visitor.leave()


def _pictures(stems: list[str], *, everything: bool) -> list[Picture]:
    known = [entry.stem for entry in navigation.available()]
    pages = [stem for stem in known if stem in stems or not stems]
    if everything:
        views = itertools.product(pages, ("zh", "en"), ("light", "dark"), SIZES)
        return [Picture(*view) for view in views]
    first: list[Picture] = [
        Picture(pages[0], "en", "dark", 1920),
        Picture(pages[0], "zh", "light", 390),
    ]
    return [Picture(stem, "zh", "light", 1920) for stem in pages] + first


def _take(visitor: Visitor, picture: Picture, folder: Path, *, full: bool) -> None:
    height = SIZES[picture.width]
    page = visitor.open(
        f"/{picture.stem}",
        lang=picture.lang,
        theme=picture.theme,
        width=picture.width,
        height=height,
    )
    if full:
        _stretch(page, picture.width, height)
    page.screenshot(path=folder / f"{picture.name}.png", animations="disabled", caret="hide")
    print(f"{picture.name}.png")


def _stretch(page: Page, width: int, height: int) -> None:
    """Make the window as tall as the page: Streamlit scrolls inside it."""
    content = page.get_by_test_id("stMain").evaluate("main => main.scrollHeight")
    page.set_viewport_size({"width": width, "height": min(max(content, height), TALLEST)})
    settle(page)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--into", type=Path, default=ROOT / "docs" / "pictures")
    parser.add_argument("--page", action="append", default=[], help="stem of a page; repeatable")
    parser.add_argument("--all", action="store_true", help="both languages, themes and widths")
    parser.add_argument("--full", action="store_true", help="the whole page, not one screen")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
