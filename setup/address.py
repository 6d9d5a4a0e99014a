"""Where the dashboard listens: `HOST` and `PORT`, and whether they are free."""

import errno
import os
import socket
import sys
from collections.abc import Mapping
from dataclasses import dataclass

from setup.messages import SetupError, command

DEFAULT_HOST = "127.0.0.1"
DEFAULT_PORT = 8501
EVERYWHERE = ("0.0.0.0", "::")


@dataclass(frozen=True)
class Address:
    """A host name or IP address and a port."""

    host: str
    port: int

    @property
    def url(self) -> str:
        """Return the link to open on this machine."""
        host = "127.0.0.1" if self.host in EVERYWHERE else self.host
        return f"http://[{host}]:{self.port}" if ":" in host else f"http://{host}:{self.port}"


def wanted(environment: Mapping[str, str] = os.environ) -> Address:
    """Return the address asked for by `HOST` and `PORT`; raise SetupError for a port that is none."""
    host = environment.get("HOST", "").strip() or DEFAULT_HOST
    text = environment.get("PORT", "").strip() or str(DEFAULT_PORT)
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= 65535):
        example = command("run", PORT=DEFAULT_PORT)
        raise SetupError(
            (f"PORT={text} 不是端口号。", f"PORT={text} is no port number."),
            [(f"取 1024 到 65535 的数，如 {example}", f"Take 1024 to 65535, as in {example}")],
        )
    return Address(host, int(text))


def check_free(address: Address) -> None:
    """Raise SetupError, saying what to do, if the dashboard could not listen at `address`."""
    try:
        _bind(address)
    except OSError as error:
        raise _explain(address, error) from error


def _bind(address: Address) -> None:
    family, kind, protocol, _, target = socket.getaddrinfo(
        address.host, address.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
    )[0]
    with socket.socket(family, kind, protocol) as probe:
        if sys.platform != "win32":  # there it would let two programs share the port
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind(target)
        probe.listen()


def _explain(address: Address, error: OSError) -> SetupError:
    if error.errno == errno.EADDRINUSE:
        return _taken(address)
    if error.errno in (errno.EACCES, errno.EPERM):
        other = command("run", PORT=DEFAULT_PORT)
        return SetupError(
            (
                f"没有权限使用端口 {address.port}。",
                f"Port {address.port} may not be used without special rights.",
            ),
            [(f"用 1024 以上的端口：{other}", f"Use a port above 1024: {other}")],
        )
    other = command("run", HOST=DEFAULT_HOST)
    return SetupError(
        (
            f"HOST={address.host} 不是本机的地址（{error.strerror}）。",
            f"HOST={address.host} is no address of this machine ({error.strerror}).",
        ),
        [
            (f"只给本机用：{other}", f"For this machine alone: {other}"),
            (
                f"让局域网访问：{command('run', HOST='0.0.0.0')}",
                f"For the local network: {command('run', HOST='0.0.0.0')}",
            ),
        ],
    )


def _taken(address: Address) -> SetupError:
    other = command("run", PORT=next_free(address))
    return SetupError(
        (f"端口 {address.port} 已被占用。", f"Port {address.port} is taken."),
        [
            (
                f"看板也许已经在运行：打开 {address.url}",
                f"The dashboard may run already: {address.url}",
            ),
            (f"换一个端口：{other}", f"Use another port: {other}"),
        ],
    )


def next_free(address: Address) -> int:
    """Return the first free port after a taken one, or the next one if twenty are taken."""
    for port in range(address.port + 1, min(address.port + 21, 65536)):
        try:
            _bind(Address(address.host, port))
        except OSError:
            continue
        return port
    return DEFAULT_PORT if address.port == 65535 else address.port + 1
