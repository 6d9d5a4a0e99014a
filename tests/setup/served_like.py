"""Serves stand-ins behind nginx until it is told to stop: `python -m tests.setup.served_like PORT`."""

import shutil
import sys
from collections.abc import Sequence

from setup import serving
from setup.address import Address

PROCESSES = 3


def _ready(dashboards: Sequence[serving.Program]) -> None:
    print(*(one.pid for one in dashboards), flush=True)


if __name__ == "__main__":
    serving.LEAST_SECONDS = 0
    serving.serve(
        str(shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin:/opt/homebrew/bin")),
        Address("127.0.0.1", int(sys.argv[1])),
        PROCESSES,
        lambda port: [sys.executable, "-m", "tests.setup.dashboard_like", str(port)],
        _ready,
    )
