"""The file of settings that the hub is started with."""

from __future__ import annotations

import contextlib
import socket
import sys
from pathlib import Path

#: What a hub on one machine needs besides; docs/hosting.md gives the same lines.
ONE_MACHINE = Path(__file__).with_name("one_machine.py")
#: Seconds after which something that should come is held to be gone; it measures nothing.
PATIENCE = 300


def hub_config(folder: Path, proxy: list[str], ports: list[int], servers: dict[str, int]) -> str:
    """The text of the file: a line for each setting, then those that any hub on one machine needs.

    Args:
        folder: where all of it happens.
        proxy: the command that starts the proxy.
        ports: for the proxy, for the hub behind it, and for what the two say to one another.
        servers: a port for each learner's server. The hub would look for one when a server is asked for, and may give two
            servers the same one, since a port counts as free until the first has started.
    """
    lines = [f"c.{name} = {value!r}\n" for name, value in settings(folder, proxy, ports).items()]
    lines += [f"c.Spawner.pre_spawn_hook = lambda spawner: setattr(spawner, 'port', {servers!r}[spawner.user.name])\n"]
    return "".join(lines) + ONE_MACHINE.read_text(encoding="utf-8")


def settings(folder: Path, proxy: list[str], ports: list[int]) -> dict[str, object]:
    """The hub's settings: anyone may log in, and a learner's server is a process of this machine in a folder of its own."""
    return {
        "JupyterHub.bind_url": f"http://127.0.0.1:{ports[0]}",
        "JupyterHub.hub_bind_url": f"http://127.0.0.1:{ports[1]}",
        "JupyterHub.authenticator_class": "dummy",
        "JupyterHub.spawner_class": "simple",
        "JupyterHub.db_url": f"sqlite:///{folder / 'hub.sqlite'}",
        "JupyterHub.cookie_secret_file": str(folder / "cookie_secret"),
        "ConfigurableHTTPProxy.command": proxy,
        "ConfigurableHTTPProxy.api_url": f"http://127.0.0.1:{ports[2]}",
        "ConfigurableHTTPProxy.pid_file": str(folder / "proxy.pid"),
        "Authenticator.allow_all": True,
        "SimpleLocalProcessSpawner.home_dir_template": str(folder / "homes" / "{username}"),
        "Spawner.cmd": [sys.executable, "-m", "jupyterhub.singleuser", "--allow-root"],
        "Spawner.default_url": "/lab",
        "Spawner.start_timeout": PATIENCE,
        "Spawner.http_timeout": PATIENCE,
    }


def free_ports(number: int) -> list[int]:
    """So many ports that nothing uses now."""
    with contextlib.ExitStack() as held:
        probes = [held.enter_context(socket.socket()) for _ in range(number)]
        for probe in probes:
            probe.bind(("127.0.0.1", 0))
        return [probe.getsockname()[1] for probe in probes]
