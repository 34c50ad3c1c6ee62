"""``good-cry``: opens the course in the browser, with one command and always at the same place.

Answers are kept by the browser, and a browser keeps them apart for every port. So the course has a
port of its own, and never moves to the next free one by itself.
"""

from __future__ import annotations

import argparse
import errno
import socket
import sys
import threading
import webbrowser
from pathlib import Path

from ..course.where import course_here
from . import shipped
from .here import NOT_HERE, is_here

#: Not one that other programs commonly use, and below those that systems hand out by chance.
PORT = 28657
HOST = "127.0.0.1"
FIRST = "00_start_here.ipynb"


def main(words: list[str] | None = None) -> int:
    """Trust the lessons as shipped and open the start page; returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="good-cry",
        description="Opens the course in your browser. Stop it with Ctrl+C in this window.",
        epilog="Anything else is handed to JupyterLab, such as --no-browser.",
    )
    parser.add_argument(
        "--port", type=int, default=PORT, help=f"where the course runs ({PORT}); answers belong to a port"
    )
    given, others = parser.parse_known_args(words)
    course = course_here()
    if not is_here(course):
        print(NOT_HERE, file=sys.stderr)
        return 1
    folder = course.folder

    running = already_running(given.port)
    if running is not None:
        if Path(running["root_dir"]) == folder:
            address = f"{running['url']}lab/tree/{FIRST}?token={running['token']}"
            if "--no-browser" in others:
                print(f"The course is already open. Its address for your browser: {address}")
            else:
                print("The course is already open. Your browser shows it again.")
                webbrowser.open(address)
            return 0
        print(taken(given.port), file=sys.stderr)
        return 1
    wrong = cannot_use(given.port)
    if wrong:
        print(wrong, file=sys.stderr)
        return 1
    for path in shipped.trust(folder):
        print(f"{path.name} was changed since it came with the course, so it waits for you: choose Run, Run All Cells.")

    from jupyterlab.labapp import LabApp

    try:
        LabApp.launch_instance(
            [
                f"--ServerApp.root_dir={folder}",
                f"--ServerApp.ip={HOST}",
                f"--ServerApp.port={given.port}",
                "--ServerApp.port_retries=0",
                f"--LabApp.default_url=/lab/tree/{FIRST}",
                *others,
            ]
        )
    finally:
        _let_workers_go()
    return 0


def _let_workers_go() -> None:
    """End JupyterLab's worker threads once they have done what they are at.

    Where it was stopped while a file was read, one of them goes on waiting for work (anyio tells it to end only when the task
    ends that began it), and the command with it: Ctrl+C seemed to do nothing.
    """
    for thread in threading.enumerate():
        stop = getattr(thread, "stop", None)
        if stop and type(thread).__module__.startswith("anyio."):
            stop()


def already_running(port: int) -> dict | None:
    """The Jupyter server of this reader that has the port, if there is one."""
    from jupyter_server.serverapp import list_running_servers

    return next((server for server in list_running_servers() if server.get("port") == port), None)


def cannot_use(port: int) -> str:
    """Why the port cannot be had, as a sentence; empty when it can."""
    if not 1024 <= port <= 65535:
        return f"{port} is no port for the course. Choose a number from 1024 to 65535."
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        if sys.platform != "win32":  # a server that has just stopped must not look like one that runs
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            if error.errno in (errno.EADDRINUSE, errno.EACCES):
                return taken(port)
            raise
    return ""


def taken(port: int) -> str:
    """What to do when another program has the port."""
    return (
        f"Another program uses port {port}, where the course keeps your answers. Close that program and try again. "
        f"Or open the course elsewhere with: good-cry --port {port + 1}. There it cannot see answers that were "
        "given here; “Keep my record” and “Open my record” carry them over."
    )
