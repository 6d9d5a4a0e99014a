"""Serves the dashboard by several processes for a benchmark: `python -m bench.several PORT PROCESSES`.

As `make serve` does, but nothing is installed, built or prepared before.
"""

import sys

from setup import nginx, serving
from setup.address import Address
from setup.commands import dashboard

if __name__ == "__main__":
    serving.serve(
        nginx.find(),
        Address("127.0.0.1", int(sys.argv[1])),
        int(sys.argv[2]),
        lambda port: dashboard(Address("127.0.0.1", port)),
        lambda dashboards: None,
    )
