"""Asks the browser for the large parts of Streamlit's front end before the page's own script has run.

Streamlit fetches the module that draws maps (three megabytes) when the first map has arrived; asked
for in the head of the page it comes, and is compiled, while the server still works.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

import streamlit

_MODULES: Final = "static/js"
# A page by its stem, and the modules of Streamlit it is sure to need.
_NEEDED: Final[Mapping[str, tuple[str, ...]]] = {"map": ("DeckGlJsonChart", "webgl-device")}


@cache
def links(stem: str) -> str:
    """Return the elements for the head of a page; modules that this Streamlit lacks are left out."""
    folder = Path(streamlit.__file__).parent / "static" / _MODULES
    names = [path.name for name in _NEEDED.get(stem, ()) for path in folder.glob(f"{name}.*.js")]
    # Streamlit asks for modules with this attribute; without it they would be fetched twice.
    return "".join(
        f'<link rel="modulepreload" crossorigin href="./{_MODULES}/{name}">' for name in names
    )
