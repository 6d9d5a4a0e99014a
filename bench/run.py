"""Every benchmark, one after the other: `make bench`. They share two cores with nothing else."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BENCHMARKS = ("bench.build", "bench.rerun", "bench.sessions", "bench.maps")


def main() -> int:
    """Run them; stop at the first that fails and return its exit code."""
    for name in BENCHMARKS:
        print(f"\n== python -m {name}", flush=True)
        code = subprocess.run([sys.executable, "-m", name], cwd=ROOT, check=False).returncode
        if code != 0:
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main())
