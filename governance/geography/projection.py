"""Degrees into metres on a plane, for a picture whose scale bar is true."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

from governance.geography.reference_systems import GEOGRAPHIC

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Points = NDArray[np.float64]

# The usual conic for the whole country; for a place, areas are true around its own middle.
_COUNTRY = "+proj=aea +lat_1=25 +lat_2=47 +lat_0=0 +lon_0=105 +ellps=GRS80"
_WIDE = 20.0  # degrees of longitude from which a picture counts as one of the country


@lru_cache(maxsize=64)
def plane(west: float, south: float, east: float, north: float) -> Callable[[Points], Points]:
    """Return a function from rows of longitude and latitude to metres east and north.

    The projection keeps areas; around the middle of the box it also keeps distances.
    """
    from pyproj import Transformer

    middle = f"+lat_0={(south + north) / 2} +lon_0={(west + east) / 2}"
    definition = _COUNTRY if east - west > _WIDE else f"+proj=laea {middle} +ellps=GRS80"
    transformer = Transformer.from_crs(GEOGRAPHIC, definition, always_xy=True)

    def to_plane(points: Points) -> Points:
        import numpy as np

        return np.column_stack(transformer.transform(points[:, 0], points[:, 1]))

    return to_plane
