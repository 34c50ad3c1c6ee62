"""What a class does on the hub, all learners at once: log in, try an empty kernel, open lessons, breathe with the pacer."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field

import psutil

from .kernel import Kernel
from .learner import Learner
from .running_hub import PATIENCE, Hub

PACER = ["from helpers.lessons.soothing_toolkit import breathing_pacer\nbreathing_pacer()"]
#: What every course of widgets needs, so what a kernel's memory is compared with.
ALONE = "import anywidget\nimport ipywidgets\nimport numpy"


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


async def class_day(hub: Hub, names: list[str], lessons: list[str], breathe: float, day: Day) -> None:
    """Let a class do all this at once, and note it in ``day``, which holds what there is even if it is broken off.

    Args:
        breathe: seconds of breathing with the pacer; 0 leaves it out.
    """
    async with contextlib.AsyncExitStack() as door:
        learners = [Learner(hub, name) for name in names]
        for learner in learners:
            door.push_async_callback(learner.leave)
        day.ready += (await all_at_once("logging in", Learner.log_in, learners, day)).values()
        day.server_processor += map(processor, hub.servers())
        day.server_memory += map(memory, hub.servers())
        await try_empty_kernels(hub, learners, day)
        for lesson in lessons:
            day.lessons[lesson] = await open_lesson(hub, learners, lesson, day)
        if breathe:
            day.breathing = await breathe_together(hub, learners, breathe, day)


async def all_at_once(
    what: str, does: Callable[[Learner], Awaitable], learners: list[Learner], day: Day
) -> dict[Learner, object]:
    """What each learner gets who does this; who fails is noted by name, and the others go on."""
    tasks = [asyncio.wait_for(does(learner), PATIENCE) for learner in learners]
    answers = await asyncio.gather(*tasks, return_exceptions=True)
    for learner, answer in zip(learners, answers, strict=True):
        if isinstance(answer, Exception):
            why = (
                f"no answer in {PATIENCE} s"
                if isinstance(answer, TimeoutError)
                else f"{type(answer).__name__}: {answer}"
            )
            day.failures.append(f"{learner.name}, {what}: {why}")
    return {one: answer for one, answer in zip(learners, answers, strict=True) if not isinstance(answer, BaseException)}


async def try_empty_kernels(hub: Hub, learners: list[Learner], day: Day) -> None:
    """The first output of a kernel that has nothing to do, and the memory of one that has only imported widgets."""

    async def try_one(learner: Learner) -> tuple[Kernel, float]:
        kernel = await learner.start("notebooks/empty.ipynb")
        opened = await kernel.run(["1"])
        await kernel.run([ALONE])
        return kernel, opened.first

    async with rows_of("an empty kernel", try_one, learners, day) as kernels:
        running = hub.kernels()
        day.empty += [first for _, first in kernels.values()]
        day.alone += [memory(running[kernel.id]) for kernel, _ in kernels.values()]


async def open_lesson(hub: Hub, learners: list[Learner], lesson: str, day: Day) -> list[Row]:
    """All open one lesson and run its cells; a row for each."""
    async with rows_of(lesson, lambda learner: learner.open_lesson(lesson), learners, day) as opened:
        running = hub.kernels()
        return [
            Row(
                learner.name,
                what.first,
                what.last,
                memory(running[kernel.id]),
                processor(running[kernel.id]),
                what.size / 1e6,
            )
            for learner, (kernel, what) in opened.items()
        ]


async def breathe_together(hub: Hub, learners: list[Learner], seconds: float, day: Day) -> tuple[float, float]:
    """The share of one core, in percent, that kernels, and servers with hub and proxy, take while all breathe."""

    async def open_pacer(learner: Learner) -> tuple[Kernel, object]:
        kernel = await learner.start("notebooks/breathe.ipynb")
        return kernel, await kernel.run(PACER)

    async with rows_of("the pacer", open_pacer, learners, day):
        kernels = list(hub.kernels().values())
        others = [one for one in [hub.process, *hub.process.children(recursive=True)] if one not in kernels]
        before = [sum(map(processor, group)) for group in (kernels, others)]
        await asyncio.sleep(seconds)
        after = [sum(map(processor, group)) for group in (kernels, others)]
    return tuple(100 * (b - a) / seconds for a, b in zip(before, after, strict=True))


@contextlib.asynccontextmanager
async def rows_of(
    what: str, does: Callable[[Learner], Awaitable], learners: list[Learner], day: Day
) -> AsyncIterator[dict[Learner, tuple]]:
    """What the learners got, each with a kernel; all kernels run until the block ends."""
    answers = await all_at_once(what, does, learners, day)
    for learner, (kernel, opened) in answers.items():
        day.failures += [f"{learner.name}, {what}, {error}" for error in getattr(opened, "errors", [])]
        if kernel.times_asked > 1 or kernel.reconnected:
            day.mended.append(
                f"{learner.name}, {what}: asked {kernel.times_asked} times what the kernel is, "
                f"connected anew {kernel.reconnected} times"
            )
    yield answers
    await all_at_once("closing", lambda learner: learner.end(answers[learner][0]), list(answers), day)


def memory(process: psutil.Process) -> float:
    """The memory that would be free if this process ended, in MiB."""
    return process.memory_full_info().uss / 2**20


def processor(process: psutil.Process) -> float:
    """Processor seconds of a process since its start."""
    times = process.cpu_times()
    return times.user + times.system
