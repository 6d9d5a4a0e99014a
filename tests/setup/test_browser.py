"""The browser of the tests is found, or its absence is said; in CI its absence is a failure."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from setup import browser
from tests.repository.files import ROOT


def test_the_browser_that_is_named_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMIUM", sys.executable)
    assert browser.find() == sys.executable
    monkeypatch.setenv("CHROMIUM", "no-such-browser")
    assert browser.find() is None


def test_without_root_it_is_said_how_to_install_the_browser(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CHROMIUM", "no-such-browser")
    monkeypatch.setattr(browser, "_may_install", lambda: False)
    browser.ensure()
    assert "sudo apt-get install chromium fonts-noto-cjk" in capsys.readouterr().out


@pytest.mark.slow
@pytest.mark.parametrize(("ci", "outcome"), [("true", "error"), ("", "skipped")])
def test_a_missing_browser_fails_in_ci_and_skips_elsewhere(
    tmp_path: Path, ci: str, outcome: str
) -> None:
    trial = tmp_path / "test_trial.py"
    trial.write_text(
        "from tests.browser.conftest import chromium\n\ndef test_it(chromium):\n    pass\n",
        encoding="utf-8",
    )
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-c", "pyproject.toml", "--rootdir", ".", "-q", trial],
        cwd=ROOT,
        env={**os.environ, "CHROMIUM": "no-such-browser", "CI": ci},
        capture_output=True,
        encoding="utf-8",
    )
    assert f"1 {outcome}" in done.stdout.splitlines()[-1]
    assert "no Chromium found" in done.stdout
