"""One word for one thing wherever a reader meets it."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
READ = ("governance", "pages", "queries", "data", "setup")
TEXTS = {".py", ".toml", ".csv", ".json", ".sql", ".js", ".css"}


@pytest.mark.parametrize(
    ("word", "instead"),
    [("你", "您"), ("发布者", "出版者"), ("截至某日", "时点数"), ("演示数据", "模拟数据")],
)
def test_a_word_that_another_one_stands_for_is_not_used(word: str, instead: str) -> None:
    files = [
        path
        for folder in READ
        for path in (ROOT / folder).rglob("*")
        if path.suffix in TEXTS and "__pycache__" not in path.parts
    ]
    files += [ROOT / "README.md", ROOT / "docs" / "manual.md"]
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:60]}"
        for path in files
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if word in line
    ]
    assert not found, f"say {instead}"
