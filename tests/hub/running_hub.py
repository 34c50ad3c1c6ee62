"""A real JupyterHub in a folder of its own: started, found at its address, and ended with all that it started."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import psutil

from .hub_config import PATIENCE, free_ports, hub_config
from .proxy import proxy_command

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"


@dataclass
class Hub:
    """A running hub: the address of its proxy, the folder in which all of it happens, and its process."""

    address: str
    folder: Path
    process: psutil.Process

    @property
    def log(self) -> Path:
        """What the hub, its proxy and all servers have said."""
        return self.folder / "hub.log"

    def kernels(self) -> dict[str, psutil.Process]:
        """The processes of all kernels that run now, by the kernel's id."""
        named = ((Path(word).stem, process) for process, words in self._programs() for word in words)
        return {stem.removeprefix("kernel-"): process for stem, process in named if stem.startswith("kernel-")}

    def servers(self) -> list[psutil.Process]:
        """The processes of all learners' servers."""
        return [process for process, words in self._programs() if "jupyterhub.singleuser" in words]

    def _programs(self) -> Iterator[tuple[psutil.Process, list[str]]]:
        for process in self.process.children(recursive=True):
            with contextlib.suppress(psutil.NoSuchProcess):
                yield process, process.cmdline()


@contextlib.contextmanager
def short_folder() -> Iterator[Path]:
    """A temporary folder with a short path, since kernels talk over files in it; gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="hub-", dir="/tmp" if os.name == "posix" else None) as place:
        yield Path(place).resolve()


@contextlib.contextmanager
def running_hub(folder: Path, learners: list[str]) -> Iterator[Hub]:
    """Start a hub in an empty folder, with a copy of the course for each learner; end it, and what it started, afterwards.

    Raises:
        NotInstalled: JupyterHub or its proxy is not here.
        RuntimeError: the hub did not start; the text is what it said.
    """
    proxy = proxy_command()
    ports = free_ports(3 + len(learners))
    for learner in learners:
        home = folder / "homes" / learner / "notebooks"
        shutil.copytree(NOTEBOOKS, home, ignore=shutil.ignore_patterns(".ipynb_checkpoints", "hand_ins"))
    config = folder / "jupyterhub_config.py"
    servers = dict(zip(learners, ports[3:], strict=True))
    config.write_text(hub_config(folder, proxy, ports, servers), encoding="utf-8")
    command = [sys.executable, "-m", "jupyterhub", "--config", str(config)]
    with (folder / "hub.log").open("w") as log:
        # a session of its own: Ctrl+C reaches this program only, which then ends the hub
        process = subprocess.Popen(
            command,
            cwd=folder,
            env={**os.environ, "TMPDIR": str(folder)},
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        try:
            hub = Hub(f"http://127.0.0.1:{ports[0]}", folder, psutil.Process(process.pid))
            wait_until_it_answers(hub, process)
            yield hub
        finally:
            end(process, folder)


def wait_until_it_answers(hub: Hub, process: subprocess.Popen) -> None:
    """Return when the hub answers through its proxy."""
    deadline = time.monotonic() + PATIENCE
    while True:
        with contextlib.suppress(httpx.TransportError):
            if httpx.get(f"{hub.address}/hub/health").is_success:
                return
        if process.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError("JupyterHub did not start:\n" + hub.log.read_text(encoding="utf-8"))
        time.sleep(0.1)


def end(process: subprocess.Popen, folder: Path) -> None:
    """End the hub, which ends its servers; then whatever still runs in its folder."""
    process.terminate()
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(timeout=30)
    process.kill()
    process.wait()
    left = list(processes_in(folder))
    for one in left:
        with contextlib.suppress(psutil.NoSuchProcess):
            one.kill()
    psutil.wait_procs(left)


def processes_in(folder: Path) -> Iterator[psutil.Process]:
    """The processes whose current folder is this one or within it: a server, a kernel, the proxy."""
    place = os.path.realpath(folder)
    for process in psutil.process_iter():
        with contextlib.suppress(psutil.Error):
            if Path(process.cwd()).is_relative_to(place):
                yield process
