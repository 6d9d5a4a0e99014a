"""What was made is kept for its version, language and key, and for nothing else."""

import pandas as pd
import pytest

from governance.components import kept as kept_module
from governance.components.kept import kept, of
from governance.components.narrowing import Narrowed
from governance.store import reader


def test_each_version_language_and_key_is_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    said = {"version": "0001-test-of-kept", "language": "zh"}
    monkeypatch.setattr(reader, "current_version", lambda: said["version"])
    monkeypatch.setattr(kept_module, "language", lambda: said["language"])

    def make() -> str:
        made.append("-".join(said.values()))
        return made[-1]

    assert kept("n", make, "a") is kept("n", make, "a")
    kept("n", make, "b")
    said["language"] = "en"
    assert kept("n", make, "a") == "0001-test-of-kept-en"
    said["version"] = "0002-test-of-kept"
    assert kept("n", make, "a") == "0002-test-of-kept-en"
    assert len(made) == 4


def test_a_filtered_list_is_told_apart_by_its_rows_and_its_filters() -> None:
    rows = pd.DataFrame({"id": ["a", "b"], "value": [1, 2]})
    assert of(Narrowed(rows, "全部")) == ("a,b", "全部")
    assert of(Narrowed(rows[rows["value"] > 1], "大于一")) == ("b", "大于一")
