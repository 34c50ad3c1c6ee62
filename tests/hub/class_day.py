"""What a class does on the hub, all learners at once: log in, try an empty kernel, open lessons, breathe with the pacer."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import psutil

from .day import Day, Row, memory, processor
from .hub_config import PATIENCE
from .kernel import Kernel, Opened
from .learner import Learner
from .running_hub import Hub

PACER = ["from helpers.lessons.soothing_toolkit import breathing_pacer\nbreathing_pacer()"]
#: What every course of widgets needs, so what a kernel's memory is compared with.
ALONE = "import anywidget\nimport ipywidgets\nimport numpy"


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
    what: str, does: Callable[[Learner], Awaitable[Any]], learners: list[Learner], day: Day
) -> dict[Learner, Any]:
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

    async def try_one(learner: Learner) -> tuple[Kernel, Opened]:
        kernel = await learner.start("notebooks/empty.ipynb")
        opened = await kernel.run(["1"])
        opened.errors += (await kernel.run([ALONE])).errors
        return kernel, opened

    async with at_work("an empty kernel", try_one, hub, learners, day) as class_now:
        day.empty += [one.opened.first for one in class_now]
        day.alone += [memory(one.process) for one in class_now]


async def open_lesson(hub: Hub, learners: list[Learner], lesson: str, day: Day) -> list[Row]:
    """All open one lesson and run its cells; a row for each."""
    async with at_work(lesson, lambda learner: learner.open_lesson(lesson), hub, learners, day) as class_now:
        return [one.row() for one in class_now]


async def breathe_together(hub: Hub, learners: list[Learner], seconds: float, day: Day) -> tuple[float, float]:
    """The share of one core, in percent, that kernels, and servers with hub and proxy, take while all breathe."""

    async def open_pacer(learner: Learner) -> tuple[Kernel, Opened]:
        kernel = await learner.start("notebooks/breathe.ipynb")
        return kernel, await kernel.run(PACER)

    async with at_work("the pacer", open_pacer, hub, learners, day) as class_now:
        kernels = [one.process for one in class_now]
        others = [one for one in [hub.process, *hub.process.children(recursive=True)] if one not in kernels]
        before = [sum(map(processor, group)) for group in (kernels, others)]
        await asyncio.sleep(seconds)
        after = [sum(map(processor, group)) for group in (kernels, others)]
    kernels_took, others_took = (100 * (b - a) / seconds for a, b in zip(before, after, strict=True))
    return kernels_took, others_took


@dataclass
class AtWork:
    """A learner whose cells have run, with the kernel's process."""

    learner: Learner
    kernel: Kernel
    opened: Opened
    process: psutil.Process

    def row(self) -> Row:
        """What it took until now."""
        took = self.opened.first, self.opened.last, memory(self.process), processor(self.process)
        return Row(self.learner.name, *took, self.opened.size / 1e6)


@contextlib.asynccontextmanager
async def at_work(
    what: str,
    opens: Callable[[Learner], Awaitable[tuple[Kernel, Opened]]],
    hub: Hub,
    learners: list[Learner],
    day: Day,
) -> AsyncIterator[list[AtWork]]:
    """The learners who got what they opened, once all have it or have failed; their kernels run until the block ends."""
    answers = await all_at_once(what, opens, learners, day)
    running = hub.kernels()
    for learner, (kernel, opened) in answers.items():
        ended = [] if kernel.id in running else ["its kernel has ended"]
        day.failures += [f"{learner.name}, {what}, {error}" for error in opened.errors + ended]
        if kernel.times_asked > 1 or kernel.reconnected:
            day.mended.append(
                f"{learner.name}, {what}: asked {kernel.times_asked} times what the kernel is, "
                f"connected anew {kernel.reconnected} times"
            )
    yield [
        AtWork(one, kernel, opened, running[kernel.id])
        for one, (kernel, opened) in answers.items()
        if kernel.id in running
    ]
    await all_at_once("closing", lambda learner: learner.end(answers[learner][0]), list(answers), day)
