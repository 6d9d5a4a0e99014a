"""Colours that everyone can tell apart and read, measured."""

import itertools
import tomllib
from collections.abc import Iterator

import numpy as np
import pytest
from streamlit import config

from governance.components.navigation import ROOT
from governance.components.theme import Kind, palette

KINDS: tuple[Kind, ...] = ("light", "dark")
SETTINGS = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
# Machado, Oliveira, Fernandes 2009, severity 1, on linear RGB.
VISIONS = {
    "normal": np.eye(3),
    "protan": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deutan": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "tritan": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}
TO_XYZ = np.array(
    [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ]
)
D65 = np.array([0.95047, 1.0, 1.08883])


@pytest.mark.parametrize("kind", KINDS)
def test_exactly_ten_colours(kind: Kind) -> None:
    # With fewer, the front end fills up with "undefined" and Plotly drops them all.
    assert len(set(palette(kind).categorical)) == 10


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("vision", VISIONS)
def test_the_ten_can_be_told_apart(kind: Kind, vision: str) -> None:
    labs = [_lab(VISIONS[vision] @ _linear(colour)) for colour in palette(kind).categorical]
    assert min(_difference(a, b) for a, b in itertools.combinations(labs, 2)) > 12


@pytest.mark.parametrize("kind", KINDS)
def test_the_ten_stand_out_from_the_background(kind: Kind) -> None:
    colours = palette(kind)
    assert min(_contrast(c, colours.background) for c in colours.categorical) >= 3


@pytest.mark.parametrize("kind", KINDS)
def test_text_is_readable_on_both_backgrounds(kind: Kind) -> None:
    colours = palette(kind)
    for text in (colours.text, colours.faded, SETTINGS["theme"][kind]["linkColor"]):
        assert _contrast(text, colours.background) >= 4.5
        assert _contrast(text, colours.secondary) >= 4.5


def test_streamlit_knows_every_setting() -> None:
    # Among them runner.postScriptGC, which Streamlit does not document.
    known = set(config._config_options_template)
    assert {name for name in _names(SETTINGS) if name not in known} == set()


def test_one_font_face_from_our_own_server() -> None:
    (face,) = SETTINGS["theme"]["fontFaces"]
    assert face["url"].startswith("app/static/")
    assert (ROOT / face["url"].removeprefix("app/")).is_file()


def _names(settings: dict[str, object], above: str = "") -> Iterator[str]:
    for name, value in settings.items():
        if isinstance(value, dict):
            yield from _names(value, f"{above}{name}.")
        else:
            yield f"{above}{name}"


def _linear(colour: str) -> np.ndarray:
    values = np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    return np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)


def _contrast(one: str, other: str) -> float:
    weights = np.array([0.2126, 0.7152, 0.0722])
    dark, light = sorted(float(_linear(colour) @ weights) for colour in (one, other))
    return (light + 0.05) / (dark + 0.05)


def _lab(linear: np.ndarray) -> np.ndarray:
    xyz = TO_XYZ @ np.clip(linear, 0, 1) / D65
    f = np.where(xyz > 216 / 24389, np.cbrt(xyz), (24389 / 27 * xyz + 16) / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def _difference(one: np.ndarray, other: np.ndarray) -> float:
    """CIEDE2000."""
    chroma = np.mean([np.hypot(*one[1:]), np.hypot(*other[1:])])
    stretch = 1.5 - 0.5 * np.sqrt(chroma**7 / (chroma**7 + 25**7))
    (l1, c1, h1), (l2, c2, h2) = (_polar(lab, stretch) for lab in (one, other))
    turn = (h2 - h1 + 180) % 360 - 180
    lightness, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    hue = (h1 + turn / 2) % 360
    t = (
        1
        - 0.17 * np.cos(np.radians(hue - 30))
        + 0.24 * np.cos(np.radians(2 * hue))
        + 0.32 * np.cos(np.radians(3 * hue + 6))
        - 0.20 * np.cos(np.radians(4 * hue - 63))
    )
    sl = 1 + 0.015 * (lightness - 50) ** 2 / np.sqrt(20 + (lightness - 50) ** 2)
    dl, dc = (l2 - l1) / sl, (c2 - c1) / (1 + 0.045 * chroma)
    dh = 2 * np.sqrt(c1 * c2) * np.sin(np.radians(turn / 2)) / (1 + 0.015 * chroma * t)
    rotation = -np.sin(np.radians(60 * np.exp(-(((hue - 275) / 25) ** 2))))
    rotation *= 2 * np.sqrt(chroma**7 / (chroma**7 + 25**7))
    return float(np.sqrt(dl**2 + dc**2 + dh**2 + rotation * dc * dh))


def _polar(lab: np.ndarray, stretch: float) -> tuple[float, float, float]:
    lightness, a, b = float(lab[0]), float(lab[1] * stretch), float(lab[2])
    return lightness, float(np.hypot(a, b)), float(np.degrees(np.arctan2(b, a)) % 360)
