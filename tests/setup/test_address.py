"""Where the dashboard listens, tried on real sockets."""

import re
import socket
from collections.abc import Iterator

import pytest

from setup import address
from setup.address import Address
from setup.messages import SetupError
from tests.setup.conftest import Bare


@pytest.fixture
def taken() -> Iterator[Address]:
    """An address at which another program listens."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield Address("127.0.0.1", other.getsockname()[1])


def test_a_taken_port_is_named_with_a_free_one(taken: Address) -> None:
    with pytest.raises(SetupError) as caught:
        address.check_free(taken)
    said = str(caught.value)
    assert f"端口 {taken.port} 已被占用" in said
    assert f"Port {taken.port} is taken" in said
    offered = re.search(r"PORT=\"?(\d+)", said)
    assert offered
    address.check_free(Address(taken.host, int(offered[1])))


def test_a_taken_port_stops_the_run_before_anything_is_installed(
    bare: Bare, taken: Address
) -> None:
    done = bare.run("run", PORT=str(taken.port))
    assert done.returncode == 3
    assert f"Port {taken.port} is taken" in done.stderr
    assert not (bare.folder / ".venv").exists()


def test_a_free_port_passes(taken: Address) -> None:
    address.check_free(Address(taken.host, address.next_free(taken)))


@pytest.mark.parametrize("port", ["abc", "0", "65536", "-1", "８０"])
def test_a_port_that_is_none_is_refused(port: str) -> None:
    with pytest.raises(SetupError, match=f"PORT={port} is no port number"):
        address.wanted({"PORT": port})


def test_a_host_of_another_machine_is_refused() -> None:
    with pytest.raises(SetupError, match="is no address of this machine"):
        address.check_free(Address("203.0.113.1", 8501))  # reserved for documentation


def test_the_default_is_this_machine_alone() -> None:
    assert address.wanted({}) == Address("127.0.0.1", 8501)
    assert address.wanted({"HOST": "0.0.0.0", "PORT": "80"}).url == "http://127.0.0.1:80"
    assert Address("::1", 8501).url == "http://[::1]:8501"
