"""One learner in the class: logs in with a browser's cookies, waits for the server, and opens lessons in it."""

from __future__ import annotations

import json
import time

import httpx

from .hub_config import PATIENCE
from .kernel import Kernel, Opened
from .running_hub import NOTEBOOKS, Hub


def cells_of(lesson: str) -> list[str]:
    """The code of a lesson's cells, in order."""
    notebook = json.loads((NOTEBOOKS / f"{lesson}.ipynb").read_text(encoding="utf-8"))
    codes = ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "code"]
    return [code for code in codes if code.strip()]


class Learner:
    """A learner of this name at a hub, with the cookies that a browser would keep."""

    def __init__(self, hub: Hub, name: str):
        self.hub, self.name = hub, name
        self.server = f"{hub.address}/user/{name}"
        self.browser = httpx.AsyncClient(base_url=hub.address, follow_redirects=True, timeout=PATIENCE)

    async def log_in(self) -> float:
        """Log in, wait for a server and open JupyterLab's page; the seconds that it took."""
        began = time.monotonic()
        await self._get("/hub/login")
        form = {"username": self.name, "password": "a word", "_xsrf": self._xsrf("/hub/")}
        answer = await self.browser.post("/hub/login", params={"next": "/hub/spawn"}, data=form)
        answer.raise_for_status()
        await self._server_is_ready()
        await self._get(f"{self.server}/lab")
        return time.monotonic() - began

    async def _server_is_ready(self) -> None:
        async with self.browser.stream("GET", f"/hub/api/users/{self.name}/server/progress") as progress:
            progress.raise_for_status()
            async for line in progress.aiter_lines():
                if '"failed": true' in line:
                    raise RuntimeError(f"the server did not start: {line}")

    async def start(self, notebook: str) -> Kernel:
        """Ask for a kernel for a notebook, as opening it does, and return when the kernel answers."""
        asked = time.monotonic()
        answer = await self.browser.post(
            f"{self.server}/api/sessions",
            json={"path": notebook, "name": notebook, "type": "notebook", "kernel": {"name": "python3"}},
            headers=self._from_own_page(),
        )
        answer.raise_for_status()
        notebook_session = answer.json()
        kernel_id = notebook_session["kernel"]["id"]
        where = f"{self.server}/api/kernels/{kernel_id}/channels"
        cookies = {"Cookie": self.browser.build_request("GET", where).headers["Cookie"], "Origin": self.hub.address}
        kernel = Kernel(kernel_id, notebook_session["id"], where.replace("http", "ws", 1), cookies, asked)
        await kernel.connect()
        return kernel

    async def open_lesson(self, lesson: str) -> tuple[Kernel, Opened]:
        """Read a lesson's notebook, ask for its kernel and run all cells."""
        await self._get(f"{self.server}/api/contents/notebooks/{lesson}.ipynb")
        kernel = await self.start(f"notebooks/{lesson}.ipynb")
        return kernel, await kernel.run(cells_of(lesson))

    async def end(self, kernel: Kernel) -> None:
        """Shut a kernel down, as closing its notebook for good does."""
        kernel.close()
        where = f"{self.server}/api/sessions/{kernel.notebook_session}"
        (await self.browser.delete(where, headers=self._from_own_page())).raise_for_status()

    async def leave(self) -> None:
        """Close the browser; the server goes on until the hub ends it."""
        await self.browser.aclose()

    async def _get(self, address: str) -> None:
        (await self.browser.get(address)).raise_for_status()

    def _from_own_page(self) -> dict[str, str]:
        return {"X-XSRFToken": self._xsrf(f"/user/{self.name}/")}

    def _xsrf(self, path: str) -> str:
        """The word by which a server knows that a request comes from its own page; each path has its own."""
        words = {cookie.path: cookie.value or "" for cookie in self.browser.cookies.jar if cookie.name == "_xsrf"}
        if path not in words:
            raise RuntimeError(f"the page of {path} did not open for {self.name}")
        return words[path]
