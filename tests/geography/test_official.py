"""The optional package: found, checked, refused when it is not the examined one, never imported."""

import sys
from pathlib import Path

import pytest

from governance.geography import official
from governance.model.errors import DataError


def pretend(folder: Path, version: str) -> list[str]:
    """Lay out an installed package with a county file of our own."""
    info = folder / f"geotool_cn-{version}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Name: geotool-cn\nVersion: {version}\n", encoding="utf-8")
    file = folder / official.FILES["county"].path
    file.parent.mkdir(parents=True)
    file.write_text("{}", encoding="utf-8")
    return [str(folder)]


def test_without_the_package_there_is_no_file(tmp_path: Path) -> None:
    assert official.find("county", [str(tmp_path)]) is None
    assert official.installed_version([str(tmp_path)]) == ""


def test_another_version_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError) as caught:
        official.find("county", pretend(tmp_path, "3.0.0"))
    assert "3.0.0" in caught.value.chinese()
    assert "geotool-cn==1.1.0" in caught.value.english()


def test_a_file_with_another_digest_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError) as caught:
        official.find("county", pretend(tmp_path, "1.1.0"))
    assert official.FILES["county"].sha256 in caught.value.chinese()
    assert "requirements-maps.txt" in caught.value.chinese()


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError):
        official.find("province", pretend(tmp_path, "1.1.0"))


def test_a_level_that_the_package_has_not_is_none(tmp_path: Path) -> None:
    assert official.find("community", pretend(tmp_path, "1.1.0")) is None


def test_the_installed_package_is_the_examined_one(wheel: None) -> None:
    assert all(official.find(level) for level in official.FILES)
    assert "GeoToolCN" not in sys.modules
