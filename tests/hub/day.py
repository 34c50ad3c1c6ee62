"""What is noted of a class on the hub: seconds, memory and processor, learner by learner, and a sentence for each failure."""

from __future__ import annotations

from dataclasses import dataclass, field

import psutil


@dataclass
class Row:
    """One learner with one lesson: seconds since the kernel was asked for, and what the kernel took at the end."""

    learner: str
    first: float
    last: float
    #: unique memory, in MiB
    memory: float
    #: processor seconds of the kernel since its start
    processor: float
    #: all messages to the learner's browser, in MB
    sent: float


@dataclass
class Day:
    """All that was measured, and a sentence for each failure."""

    #: seconds from the login form to JupyterLab's page, for each learner
    ready: list[float] = field(default_factory=list)
    #: processor seconds and unique memory, in MiB, of each learner's server when it is ready
    server_processor: list[float] = field(default_factory=list)
    server_memory: list[float] = field(default_factory=list)
    #: seconds from asking for an empty kernel to its first output
    empty: list[float] = field(default_factory=list)
    #: unique memory of that kernel once it has imported numpy, ipywidgets and anywidget, in MiB
    alone: list[float] = field(default_factory=list)
    lessons: dict[str, list[Row]] = field(default_factory=dict)
    #: share of one core while all breathe, in percent: all kernels; servers, hub and proxy
    breathing: tuple[float, float] | None = None
    failures: list[str] = field(default_factory=list)
    #: what a browser mends by itself: a kernel asked again what it is, a connection made anew
    mended: list[str] = field(default_factory=list)


def memory(process: psutil.Process) -> float:
    """The memory that would be free if this process ended, in MiB."""
    return process.memory_full_info().uss / 2**20


def processor(process: psutil.Process) -> float:
    """Processor seconds of a process since its start."""
    times = process.cpu_times()
    return times.user + times.system
