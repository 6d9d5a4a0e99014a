"""Building the warehouse: from nothing, and when nothing has changed. `python -m bench.build`."""

import os
import subprocess
import sys
import tempfile
import time

from bench.served import ROOT

RUNS = 5


def _build(home: str, *options: str) -> float:
    line = [sys.executable, "-m", "governance", "build", *options]
    started = time.perf_counter()
    subprocess.run(
        line,
        cwd=ROOT,
        env={**os.environ, "GOVERNANCE_HOME": home},
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return time.perf_counter() - started


def main() -> None:
    """Print minimum and maximum of whole commands, Python's start included, in seconds."""
    with tempfile.TemporaryDirectory() as home:
        anew = sorted(_build(home, "--force") for _ in range(RUNS))
        again = sorted(_build(home) for _ in range(RUNS))
    print(f"build anew       {anew[0]:.2f}–{anew[-1]:.2f} s ({RUNS} runs)")
    print(f"nothing changed  {again[0]:.2f}–{again[-1]:.2f} s ({RUNS} runs)")


if __name__ == "__main__":
    main()
