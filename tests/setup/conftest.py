"""A copy of the set-up alone, in which nothing is installed yet."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.repository.files import ROOT


@dataclass(frozen=True)
class Bare:
    """A folder that holds the set-up and one small requirements file."""

    folder: Path

    def run(self, name: str, **variables: str) -> subprocess.CompletedProcess[str]:
        """Run a command of the set-up; the machine's own pip settings stay out of it."""
        inherited = {
            key: value
            for key, value in os.environ.items()
            if not key.startswith(("PIP_", "PYTHON"))
        }
        own = {"PIP_CONFIG_FILE": os.devnull, "PIP_RETRIES": "1", "NO_PROXY": "127.0.0.1"}
        return subprocess.run(
            [sys.executable, "-m", "setup", name],
            cwd=self.folder,
            env={**inherited, **own, **variables},
            capture_output=True,
            encoding="utf-8",
        )


@pytest.fixture
def bare(tmp_path: Path) -> Bare:
    shutil.copytree(
        ROOT / "setup", tmp_path / "setup", ignore=shutil.ignore_patterns("__pycache__")
    )
    (tmp_path / "requirements.txt").write_text("no-such-package-of-ours==1.0\n", encoding="utf-8")
    return Bare(tmp_path)
