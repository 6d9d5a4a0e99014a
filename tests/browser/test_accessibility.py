"""axe finds nothing that is ours, on any page, in either theme and language."""

import pytest

from governance.components import navigation
from governance.components.navigation import Entry
from tests.browser.accessibility import ours
from tests.browser.harness import Language, Theme, Visitor


@pytest.mark.parametrize("entry", navigation.available(), ids=lambda entry: entry.stem)
@pytest.mark.parametrize(("theme", "lang"), [("light", "zh"), ("dark", "en")])
def test_no_violation_of_ours(entry: Entry, theme: Theme, lang: Language, visitor: Visitor) -> None:
    assert ours(visitor.open(f"/{entry.stem}", theme=theme, lang=lang)) == {}


def test_no_violation_of_ours_on_a_telephone(visitor: Visitor) -> None:
    assert ours(visitor.open("/", width=390, height=844)) == {}
