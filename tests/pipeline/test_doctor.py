"""The doctor finds each thing that can be wrong, and says what to do."""

from importlib import metadata

import pytest

from governance.pipeline import doctor
from governance.pipeline.doctor import Finding, examine
from tests.pipeline.conftest import Project


def findings(project: Project) -> dict[str, Finding]:
    found = examine(project.home, project.data, project.queries)
    return {finding.subject.en: finding for finding in found}


def test_a_built_project_is_well(tiny_project: Project) -> None:
    tiny_project.build()
    assert [f.subject.en for f in findings(tiny_project).values() if not f.good] == []


def test_a_warehouse_older_than_its_data_is_found(tiny_project: Project) -> None:
    tiny_project.build()
    tiny_project.change("reference/glossary.csv", "居委会辖区", "居委会的辖区")
    warehouse = findings(tiny_project)["Warehouse"]
    assert not warehouse.good
    assert "have changed since 0001-" in warehouse.detail.en


def test_problems_of_the_data_stand_in_the_detail(tiny_project: Project) -> None:
    tiny_project.change("reference/scopes.csv", "西区城区", "")
    data = findings(tiny_project)["Data and registry"]
    assert not data.good
    assert "reference/scopes.csv，第 3 行" in data.detail.zh


def test_a_missing_package_is_named(tiny_project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def version(name: str) -> str:
        if name == "plotly":
            raise metadata.PackageNotFoundError(name)
        return "1"

    monkeypatch.setattr(doctor.metadata, "version", version)
    packages = findings(tiny_project)["Packages"]
    assert not packages.good
    assert packages.detail.en.startswith("plotly missing. Run: make run")


def test_a_folder_that_cannot_be_written_is_found(tiny_project: Project) -> None:
    tiny_project.home.parent.joinpath("home").write_text("a file, not a folder", encoding="utf-8")
    folder = findings(tiny_project)["User's folder"]
    assert not folder.good
    assert "GOVERNANCE_HOME" in folder.detail.zh
