"""Boundaries and pictures: 3,000 made-up communities, and the cases. `python -m bench.maps`."""

import json
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from governance.exports.map_picture import map_pdf, map_png, map_svg
from governance.exports.maps import MapChart, MapClass, MapPanel, areas_of
from governance.geography import adding, boundaries, preparing
from governance.geography.adding import Request
from governance.geography.classes import classify
from governance.geography.places import read_places
from governance.store.paths import data_folder
from tests.geography.made_up import crooked, frame

COLUMNS, ROWS, POINTS = 60, 50, 40  # 3,000 units with 160 points each
RUNS = 5


def _timed(title: str, work: Callable[[], Any], runs: int = RUNS) -> Any:
    took = []
    for _ in range(runs):
        started = time.perf_counter()
        made = work()
        took.append(time.perf_counter() - started)
    took.sort()
    print(f"{title:44} {took[0] * 1000:7.0f}–{took[-1] * 1000:.0f} ms ({runs} runs)")
    return made


def _communities(folder: Path) -> Path:
    shapes = crooked(COLUMNS, ROWS, POINTS, side=0.002)
    codes = [f"330106{n // 900 + 1:03d}{n % 900 + 1:03d}" for n in range(len(shapes))]
    names = [f"第{n}社区" for n in range(len(shapes))]
    path = folder / "communities.gpkg"
    frame(shapes, code=codes, name=names).to_file(path)
    return path


def _payload(layer: boundaries.Layer, values: list[float]) -> bytes:
    """What a page sends: every unit with its name, its class and its value."""
    classes = classify(values, 7, "natural")
    features = [
        shape.feature(value=value, index=classes.index(value))
        for shape, value in zip(layer.shapes, values, strict=True)
    ]
    return json.dumps(features, ensure_ascii=False, separators=(",", ":")).encode()


def main() -> None:
    """Print minimum and maximum of each step, and how large what a page sends is."""
    gazetteer = read_places(data_folder())
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        path = _communities(home)
        print(f"file {path.stat().st_size / 1e6:.1f} MB")
        request = Request(path, "community", within="xihu")
        _timed(
            "add 3,000 communities with the report", lambda: adding.add(home, request, gazetteer), 1
        )
        _timed("prepare them and the cases", lambda: preparing.prepare(home, gazetteer), 2)
        found = _timed("open what is prepared", lambda: boundaries.boundaries(home))
        layer = found.case("xihu").layer("community")
        boundaries._shapes.cache_clear()
        _timed("read the shapes, cold", lambda: layer.shapes, 1)
        values = [float(n * 7919 % 1009) for n in range(len(layer.shapes))]
        sent = _timed("classes and payload, warm", lambda: _payload(layer, values))
        print(f"payload {len(sent) / 1e6:.2f} MB, simplified by {layer.info.tolerance:g} m")
        classes = classify(values, 7, "natural")
        ids = [shape.unit_id for shape in layer.shapes]
        indexes = {key: classes.index(value) for key, value in zip(ids, values, strict=True)}
        panel = MapPanel("3,000", layer.info.box, areas_of(layer.shapes, indexes, {}))
        entries = tuple(MapClass(str(low), 0) for low, _ in classes.intervals)
        chart = MapChart("3,000 communities", "", "", entries, (panel,))
        for name, draw in (("PNG", map_png), ("SVG", map_svg), ("PDF", map_pdf)):
            made = _timed(f"draw as {name}", partial(draw, chart), 1)
            print(f"{name} {len(made) / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
