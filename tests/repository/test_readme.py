"""What the README promises exists."""

import re

import pytest

from setup.commands import COMMANDS
from tests.repository.files import ROOT

README = (ROOT / "README.md").read_text("utf-8")
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")


def targets() -> set[str]:
    return set(re.findall(r"^([a-z]+):.*##", MAKEFILE, re.MULTILINE))


def test_every_command_of_the_readme_exists() -> None:
    assert set(re.findall(r"\bmake ([a-z]+)", README)) <= targets()
    assert set(re.findall(r"-m setup ([a-z]+)", README)) <= COMMANDS.keys()


def test_every_target_is_a_command_and_is_explained() -> None:
    assert targets() == COMMANDS.keys() | {"help"}
    assert targets() <= set(re.findall(r"\bmake ([a-z]+)", README))


def test_the_two_commands_come_first() -> None:
    commands = re.findall(r"^(?:make|py) .*?(\w+)(?: +#.*)?$", README, re.MULTILINE)
    assert commands[:4] == ["run", "test", "run", "test"]
    assert README.index("make run") < README.index("\n## ")


@pytest.mark.parametrize("target", re.findall(r"\]\(([^)#:]+)\)", README))
def test_every_link_leads_to_a_file(target: str) -> None:
    assert (ROOT / target).exists()


@pytest.mark.parametrize(
    "target", re.findall(r"`((?:data|queries|governance|pages|static)/[\w/.]*)`", README)
)
def test_every_path_that_is_named_exists(target: str) -> None:
    assert (ROOT / target).exists()


def test_ci_runs_the_gate_and_nothing_else() -> None:
    lines = (ROOT / ".ci" / "run").read_text("utf-8").splitlines()
    assert [line for line in lines if "make" in line] == ["exec make test"]
