"""Boundaries: where shapes come from, what they are cut to, and what a map must say about them.

The only room that imports geopandas, shapely and pyproj, and each only inside the function that
needs it: reading prepared boundaries (`boundaries.py`) needs none of them, so that a page does
not pay for what preparing costs.
"""
