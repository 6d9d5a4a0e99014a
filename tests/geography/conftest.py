"""The optional package, and places for the tests of boundaries."""

import os

import pytest

from governance.geography import official


@pytest.fixture
def wheel() -> None:
    """The optional package with boundaries; on CI it must be there, elsewhere its tests skip."""
    if official.installed_version() != official.VERSION and not os.environ.get("CI"):
        pytest.skip(
            f"{official.DISTRIBUTION} is not installed: pip install -r requirements-maps.txt"
        )
