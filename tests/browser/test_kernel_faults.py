"""A kernel that is busy without end, is killed and is restarted under a lesson in JupyterLab: the activities go on, and nothing is lost."""

import json
import time

import pytest

from .lab import LONG, WINDOW, running_lab
from .step_pages import placed

LESSON = "02_stress_hormones.ipynb"
TYPED = "a-thought-of-my-own"
KERNEL = "window.jupyterapp.shell.currentWidget.sessionContext.session.kernel"


@pytest.fixture(scope="module")
def page(browser, tmp_path_factory):
    """The lesson, run, with a bet and a thought."""
    with running_lab(tmp_path_factory.mktemp("faults"), whole=True) as lab:
        context = browser.new_context(viewport=WINDOW)
        context.set_default_timeout(120_000)
        page = context.new_page()
        lab.open(page, LESSON)
        lab.unfold(page)
        lab.run_all(page)
        page.locator(".gc-record").wait_for()
        page.wait_for_function(f"{KERNEL}.status === 'idle'")
        placed(page)
        page.locator(".gc-reflect textarea").first.fill(TYPED)
        page.locator(".gc-reflect textarea").first.blur()
        yield page
        context.close()


def answers(page):
    """A picture moves, a question is answered again and what was written stands there."""
    slider = page.get_by_role("slider", name="Half-life")
    slider.press("Home")
    page.get_by_text("half is gone after 60\u00a0minutes").first.wait_for()
    slider.press("End")
    page.get_by_text("half is gone after 120\u00a0minutes").first.wait_for()
    assert page.locator(".gc-predict .gc-said").first.is_visible()
    assert page.locator(".gc-reflect textarea").first.input_value() == TYPED
    kept = page.evaluate("JSON.stringify(Object.entries(localStorage).filter(([key]) => key.startsWith('good-cry/')))")
    assert {"predict", "reflect"} <= set(json.loads(json.loads(kept)[0][1])["entries"])


def dialogs(page):
    return page.locator(".jp-Dialog").all_inner_texts()


def test_while_the_kernel_is_busy_without_end_activities_answer(page):
    page.evaluate(f"() => {{ {KERNEL}.requestExecute({{ code: 'while True: pass' }}); }}")
    page.wait_for_function(f"{KERNEL}.status === 'busy'")
    answers(page)
    assert dialogs(page) == []
    page.evaluate(f"async () => {{ await {KERNEL}.interrupt(); }}")
    page.wait_for_function(f"{KERNEL}.status === 'idle'")


def test_what_was_moved_while_it_was_busy_reaches_the_kernel_afterwards(page):
    page.wait_for_function(f"{KERNEL}.status === 'idle'")
    answers(page)
    # What is moved while an earlier message is on its way is sent after that one's answer, so the kernel is asked until it knows.
    told, over = "", time.monotonic() + LONG
    while "120" not in told and time.monotonic() < over:
        told = page.evaluate(
            f"""async () => {{
                const asked = {KERNEL}.requestExecute({{ code: "from ipywidgets import Widget; [w.half_life for w in Widget.widgets.values() if hasattr(w, 'half_life')]" }});
                let told = "";
                asked.onIOPub = (message) => {{ told = message.content.data?.["text/plain"] || told; }};
                await asked.done;
                return told;
            }}"""
        )
    assert "120" in told


def test_a_kernel_that_is_killed_leaves_the_activities_and_jupyterlab_says_that_it_starts_another(page):
    page.evaluate(
        f"() => {{ {KERNEL}.requestExecute({{ code: 'import os, signal; os.kill(os.getpid(), signal.SIGKILL)' }}); }}"
    )
    page.locator(".jp-Dialog").wait_for()
    assert "will restart automatically" in dialogs(page)[0]
    page.locator(".jp-Dialog button").last.click()
    answers(page)


def test_after_a_restart_the_activities_go_on_before_anything_was_run_again(page):
    page.wait_for_function(f"{KERNEL}.status === 'idle'")
    page.evaluate(f"async () => {{ await {KERNEL}.restart(); }}")
    # At once, whatever JupyterLab says of the new kernel: once, so soon after one that was killed, it did not call it idle within two minutes.
    answers(page)
