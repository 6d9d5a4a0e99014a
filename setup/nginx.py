"""The program in front of several dashboards: nginx, what it is told, and where it is found."""

import shutil
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from setup.address import Address
from setup.messages import SetupError, command

COOKIE = "governance_process"

_TEXT = """\
# Written by `make serve` at every start; what is changed here is lost.
daemon off;
worker_processes 1;  # one passes on more than any number of dashboards can draw
pid {folder}/nginx.pid;
error_log stderr warn;

events {{
    worker_connections 4096;
}}

http {{
    access_log off;
    server_tokens off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;

    # What a page shows, takes and gives away lies in the memory of one process: a reader stays
    # with the process that drew the first page, which a cookie names by its number.
    map $cookie_{cookie} $process {{
        default newcomers;
{kept}
    }}
    map $upstream_addr $number {{
        default "";
{numbers}
    }}
    map "$process $number" $stays {{
        default "";
        "~^newcomers (?<chosen>.+)$" "{cookie}=$chosen; Path=/; HttpOnly; SameSite=Lax";
    }}
    map $http_upgrade $hop {{
        default upgrade;
        "" "";
    }}

    # A page holds one connection open: the process with the fewest has the fewest readers.
    upstream newcomers {{
        least_conn;
{everyone}
        keepalive 16;
    }}
{processes}
    server {{
        listen {listen};
        location / {{
            proxy_pass http://$process;
            proxy_http_version 1.1;
            proxy_set_header Host $http_host;
            proxy_set_header Upgrade $http_upgrade;
            proxy_set_header Connection $hop;
            proxy_set_header X-Forwarded-For $remote_addr;
            proxy_set_header X-Forwarded-Proto $scheme;
            add_header Set-Cookie $stays;
            # The limit of an upload is the operator's setting, which the dashboard looks after
            # while the file comes in; nothing of it is to lie on a disk on the way.
            client_max_body_size 0;
            proxy_request_buffering off;
            proxy_max_temp_file_size 0;
            # A page that nobody touches stays open; both sides ask now and then for a sign of life.
            proxy_read_timeout 1h;
            proxy_send_timeout 1h;
        }}
    }}
}}
"""

_PROCESS = """\
    # Another one takes over for as long as this one is away; its readers start anew there.
    upstream process_{number} {{
        server {own};
{others}
        keepalive 16;
    }}
"""


def configuration(where: Address, ports: Sequence[int], folder: Path) -> str:
    """Return what nginx is told: listen at ``where`` before dashboards at local ``ports``.

    ``folder`` is for what nginx itself writes. Nothing outside this machine is asked for anything.
    """
    servers = {number: f"127.0.0.1:{port}" for number, port in enumerate(ports, start=1)}
    host = f"[{where.host}]" if ":" in where.host else where.host
    return _TEXT.format(
        folder=folder.as_posix(),
        cookie=COOKIE,
        kept=_lines(f'"{number}" process_{number};' for number in servers),
        numbers=_lines(f'"{server}" "{number}";' for number, server in servers.items()),
        everyone=_lines(f"server {server};" for server in servers.values()),
        processes="".join(_process(number, servers) for number in servers),
        listen=f"{host}:{where.port}",
    )


def _process(number: int, servers: dict[int, str]) -> str:
    others = (f"server {one} backup;" for other, one in servers.items() if other != number)
    return _PROCESS.format(number=number, own=servers[number], others=_lines(others))


def _lines(lines: Iterable[str]) -> str:
    return "\n".join(f"        {line}" for line in lines)


def find() -> str:
    """Return where nginx is; SetupError, saying how to get it, where there is none."""
    if sys.platform == "win32":
        raise _not_here()
    # An ordinary user's path often lacks the folders in which systems put their servers.
    found = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")
    if found is None:
        raise _missing()
    return found


def _not_here() -> SetupError:
    one = command("run")
    return SetupError(
        (
            "多进程要用 Linux 或 macOS 的服务器。",
            "Several processes need a server with Linux or macOS.",
        ),
        [(f"Windows 上用一个进程：{one}", f"On Windows run one process: {one}")],
    )


def _missing() -> SetupError:
    one = command("run")
    return SetupError(
        (
            "多个进程前面要有 nginx，这台机器上没有找到。",
            "Several processes need nginx in front of them; none was found on this machine.",
        ),
        [
            (
                "Debian/Ubuntu：sudo apt-get install nginx-light（系统自带的服务不必启动）",
                "Debian/Ubuntu: sudo apt-get install nginx-light (its own service need not run)",
            ),
            (
                "openEuler/麒麟/CentOS：sudo dnf install nginx；macOS：brew install nginx",
                "openEuler/Kylin/CentOS: sudo dnf install nginx; macOS: brew install nginx",
            ),
            (f"或者只用一个进程：{one}", f"Or run one process: {one}"),
        ],
    )
