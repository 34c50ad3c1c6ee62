"""Lesson 02 as a page: this web edition beside nbconvert with the stock widget manager and beside Voila, in one run.

Run: uv run --group benchmarks python -m tests.benchmarks.pages

Bytes are what the browser takes in, uncompressed, from the address to the first input that is answered. The time runs
from the start of the navigation to the moment at which an arrow key on the first slider has changed the sentence under
its picture. Each is opened anew in a fresh browser profile, in turns. The scripts that nbconvert's page asks other hosts
for are answered from npm packages in a scratch folder, so they come as fast as from one's own disk. Figures from one run
compare; from two runs they do not.
"""

from __future__ import annotations

import functools
import http.server
import os
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from pathlib import Path

from playwright.sync_api import sync_playwright

from helpers.publish.output import write_folder
from helpers.publish.web.edition import files

from ..browser.conftest import FLAGS, OTHER_HOSTS, find_browser
from ..browser.lab import free_port
from ..delivered import DELIVERED
from .keypress import SIGN

LESSON = "02_stress_hormones"
ROUNDS, PRESSES = 5, 40
OURS, NBCONVERT, VOILA = "A Good Cry, web page", "nbconvert, stock widget manager", "Voila"
#: What nbconvert's page asks for, and where it stands in the packages.
ASKED = (
    (r"html-manager.*embed-amd", "@jupyter-widgets/html-manager/dist/embed-amd.js"),
    (r"require(\.min)?\.js", "requirejs/require.js"),
)
#: The first slider answers an arrow key: the sentence under the picture is another one.
ANSWERED = """() => {
  const root = document.querySelector(".gc-explore");
  const slider = root && root.querySelector("input[type=range]");
  if (!slider) return false;
  const reading = root.querySelector(".gc-reading");
  const before = reading.textContent;
  slider.value = String(Number(slider.value) + 1);
  slider.dispatchEvent(new Event("input", { bubbles: true }));
  return reading.textContent !== before;
}"""


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves a folder and says nothing."""

    def log_message(self, *_):
        """Nothing."""


def served(folder: Path) -> tuple[http.server.ThreadingHTTPServer, str]:
    """A plain web space for a folder."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, f"http://127.0.0.1:{server.server_port}"


def packages(folder: Path) -> Path:
    """The stock widget manager and its loader from npm, and anywidget's own module beside them."""
    (folder / "package.json").write_text("{}")
    names = ["@jupyter-widgets/html-manager", "requirejs"]
    subprocess.run(
        ["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--silent", *names], cwd=folder, check=True
    )
    return folder / "node_modules"


def anywidgets_module() -> Path:
    """anywidget's module in the form that the stock manager loads, as its Python package brings it."""
    return next(Path(sys.prefix).glob("share/jupyter/nbextensions/anywidget/index.js"))


def voila(folder: Path) -> tuple[subprocess.Popen, str]:
    """Voila on a folder of notebooks, ready to be asked."""
    port = free_port()
    server = subprocess.Popen(
        [sys.executable, "-m", "voila", str(folder), f"--port={port}", "--no-browser", "--Voila.ip=127.0.0.1"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "JUPYTER_RUNTIME_DIR": str(folder.parent)},
    )
    address = f"http://127.0.0.1:{port}"
    for _ in range(120):
        try:
            urllib.request.urlopen(address, timeout=2).read()
            return server, address
        except OSError:
            time.sleep(0.5)
    raise RuntimeError("Voila did not start.")


def first_answer(chromium, address: str, answers: list[tuple[str, Path]]) -> tuple[float, int]:
    """Seconds to the first answered input, and the bytes that it took."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    sizes: list[int] = []

    def answer(route):
        for pattern, file in answers:
            if re.search(pattern, route.request.url):
                route.fulfill(path=file, content_type="text/javascript", headers={"Access-Control-Allow-Origin": "*"})
                return
        route.abort()

    context.route(OTHER_HOSTS, answer)
    page.on("response", lambda response: sizes.append(_size(response)))
    page.on("websocket", lambda socket: socket.on("framereceived", lambda data: sizes.append(len(data))))
    began = time.perf_counter()
    page.goto(address, wait_until="commit")
    page.wait_for_function(ANSWERED, timeout=120_000, polling=10)
    seconds = time.perf_counter() - began
    page.wait_for_timeout(100)
    context.close()
    return seconds, sum(sizes)


def _size(response) -> int:
    try:
        return len(response.body())
    except Exception:  # a redirect or an answer from the browser itself has none
        return 0


def key_to_pixels(chromium, address: str) -> list[float]:
    """Milliseconds from key press to changed pixels on our page."""
    page = chromium.new_page(viewport={"width": 1280, "height": 1200})
    page.goto(address)
    page.wait_for_selector(".gc-explore input[type=range]")
    page.evaluate(SIGN)
    root = page.locator(".gc-explore").first
    root.scroll_into_view_if_needed()
    root.locator("input[type=range]").first.focus()
    area, times = root.element_handle(), []
    for press in range(PRESSES):
        page.evaluate("(root) => { window.found = window.measure(root); }", area)
        page.keyboard.press("ArrowRight" if press // 20 % 2 == 0 else "ArrowLeft")
        times.append(page.evaluate("() => window.found"))
        page.wait_for_timeout(30 + 7 * (press % 10))  # not in step with the screen
    page.close()
    return [found for found in times if found >= 0]


def main() -> None:
    """Print the table as Markdown."""
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        folders = {name: Path(scratch, name) for name in ("ours", "stock", "npm")}
        for folder in folders.values():
            folder.mkdir()
        write_folder(folders["ours"], files(DELIVERED.folder), "web")
        subprocess.run(
            [
                sys.executable,
                "-m",
                "nbconvert",
                "--to",
                "html",
                "--execute",
                "--output-dir",
                str(folders["stock"]),
                str(DELIVERED.folder / f"{LESSON}.ipynb"),
            ],
            check=True,
            capture_output=True,
        )
        modules = packages(folders["npm"])
        answers = [(pattern, modules / file) for pattern, file in ASKED] + [(r"anywidget", anywidgets_module())]
        ours, at_ours = served(folders["ours"])
        stock, at_stock = served(folders["stock"])
        running, at_voila = voila(DELIVERED.folder)
        chromium = playwright.chromium.launch(executable_path=find_browser(), args=FLAGS)
        pages = {
            OURS: f"{at_ours}/{LESSON}.html",
            NBCONVERT: f"{at_stock}/{LESSON}.html",
            VOILA: f"{at_voila}/voila/render/{LESSON}.ipynb",
        }
        found: dict[str, list[tuple[float, int]]] = {name: [] for name in pages}
        try:
            for _ in range(ROUNDS):
                for name, address in pages.items():
                    found[name].append(first_answer(chromium, address, answers))
            keys = key_to_pixels(chromium, pages[OURS])
        finally:
            running.terminate()
            running.wait(timeout=20)
            ours.shutdown()
            stock.shutdown()
        chromium.close()
    print("| Lesson 02 | bytes | seconds to the first answered input |\n| --- | --: | --: |")
    for name, all_found in found.items():
        seconds = statistics.median(one for one, _ in all_found)
        print(f"| {name} | {max(size for _, size in all_found):,} | {seconds:.2f} |")
    print(
        f"\nKey press to changed pixels on the page: {statistics.median(keys):.0f} ms "
        f"(95 %: {statistics.quantiles(keys, n=20)[-1]:.0f} ms), {len(keys)} presses."
    )


if __name__ == "__main__":
    main()
