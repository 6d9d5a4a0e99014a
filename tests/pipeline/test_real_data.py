"""The project's own data, built whole: one edited row moves everything that rests on it."""

import shutil
from pathlib import Path

import pandas as pd
import pytest

from governance.store import paths
from tests.pipeline.conftest import Project
from tests.pipeline.test_build import all_rows

OBSERVATIONS = "cases/observations.csv"


@pytest.fixture
def copied_project(tmp_path: Path) -> Project:
    """The project's own data, copied so that a test may edit it, with the project's own queries."""
    data = shutil.copytree(paths.data_folder(), tmp_path / "data")
    return Project(tmp_path / "home", data, paths.queries_folder())


def _observations(project: Project) -> pd.DataFrame:
    return project.query("observations").set_index(["indicator_id", "place_id"]).sort_index()


@pytest.mark.slow
def test_an_edited_figure_moves_values_and_checks_and_nothing_else(
    copied_project: Project,
) -> None:
    copied_project.build()
    first = all_rows(copied_project)
    before, checks = _observations(copied_project), copied_project.query("checks")

    old = "619个,1,619,619,619,个"
    copied_project.change(OBSERVATIONS, old, "638个,1,638,638,638,个")
    copied_project.build()
    after = _observations(copied_project)
    share = ("compounds_per_community", "xihu")
    assert before.loc[share, "value"].item() == pytest.approx(619 / 170)
    assert after.loc[share, "value"].item() == pytest.approx(638 / 170)
    elsewhere = before.index.get_level_values("place_id") != "xihu"
    pd.testing.assert_frame_equal(before[elsewhere], after[elsewhere])
    verdicts = [
        frame.set_index("relation_id")["verdict"]["xihu-compound-types"]
        for frame in (checks, copied_project.query("checks"))
    ]
    assert verdicts == ["consistent", "inconsistent"]

    copied_project.change(OBSERVATIONS, "638个,1,638,638,638,个", old)
    shutil.rmtree(copied_project.home)
    copied_project.build()
    assert all_rows(copied_project) == first
