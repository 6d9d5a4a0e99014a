"""What is installed is what was tested: every requirement is pinned and nothing names a machine."""

import re
from pathlib import Path

import pytest

from tests.repository.files import ROOT, texts

PINNED = re.compile(
    r"[A-Za-z0-9][A-Za-z0-9._-]*==[0-9][^\s;]*( ; [^;]+| --hash=sha256:[0-9a-f]{64})?"
)
INCLUDED = re.compile(r"-r requirements[a-z-]*\.txt")
# A home, a scratch folder or a package index would tie the project to one machine.
MACHINE = re.compile(
    r"(?<![\w.<…])/(?:work|root|home|Users|farm|tmp)/\w+"
    r"|[A-Z]:\\Users\\"
    r"|https?://[\w.-]*(?:pypi|pythonhosted|debian|npmjs|mirrors?)\b[\w.-]*"
)


def unpinned(text: str) -> list[str]:
    """Return the lines of a requirements file that pin no version."""
    lines = [line.partition("#")[0].strip() for line in text.splitlines()]
    return [
        line
        for line in lines
        if line and not PINNED.fullmatch(line) and not INCLUDED.fullmatch(line)
    ]


def test_every_requirement_is_pinned() -> None:
    found = {str(path): unpinned(text) for path, text in texts("*requirements*.txt")}
    assert {"requirements.txt", "requirements-test.txt", "requirements-bench.txt"} <= found.keys()
    assert not any(found.values()), found


@pytest.mark.parametrize("line", ["pandas", "pandas>=3", "pandas==", "-r elsewhere.txt", "-e ."])
def test_a_loose_requirement_is_noticed(line: str) -> None:
    assert unpinned(f"duckdb==2.0.0\n{line}\nuvloop==1.0 ; sys_platform != 'win32'") == [line]


def test_the_runtime_holds_every_package_that_the_program_imports() -> None:
    names = set(re.findall(r"^([\w.-]+)==", (ROOT / "requirements.txt").read_text(), re.MULTILINE))
    assert {"streamlit", "duckdb", "pandas", "plotly", "pydeck", "geopandas"} <= names


def machine_words(path: Path, text: str) -> list[str]:
    """Return where a text names a folder of one machine or a package index."""
    return [
        f"{path}:{number}: {match[0]}"
        for number, line in enumerate(text.splitlines(), start=1)
        for match in MACHINE.finditer(line)
    ]


def test_nothing_names_a_machine() -> None:
    found = [word for path, text in texts() for word in machine_words(path, text)]
    own = f"tests/repository/{Path(__file__).name}:"
    assert not [word for word in found if not word.startswith(own)]


@pytest.mark.parametrize(
    "text",
    [
        "see /work/shared/cases",
        "cp x /tmp/y",
        'open("/root/file")',
        "C:\\Users\\someone",
        "https://pypi.org/simple",
        "http://deb.debian.org/x",
    ],
)
def test_the_name_of_a_machine_is_noticed(text: str) -> None:
    assert len(machine_words(Path("a.md"), f"fine\n{text}")) == 1


@pytest.mark.parametrize("text", ["../shared/cases", "https://…/simple", "docs/tmp/x", "/homework"])
def test_ordinary_words_are_left_alone(text: str) -> None:
    assert machine_words(Path("a.md"), text) == []
