"""A kernel behind the proxy, spoken to as JupyterLab speaks to it: over one websocket, all cells asked for at once."""

from __future__ import annotations

import asyncio
import contextlib
import json
import math
import time
from dataclasses import dataclass, field

from jupyter_client.session import Session, json_packer
from jupyter_server.services.kernels.connection.base import deserialize_msg_from_ws_v1, serialize_msg_to_ws_v1
from tornado.httpclient import HTTPRequest
from tornado.websocket import WebSocketClientConnection, WebSocketClosedError, websocket_connect

PROTOCOL = "v1.kernel.websocket.jupyter.org"
OUTPUTS = ("display_data", "execute_result")
#: Seconds that JupyterLab waits for a kernel to say what it is.
HANDSHAKE = 3.0


@dataclass
class Opened:
    """What came when cells were run: seconds since the kernel was asked for, bytes of all messages, what went wrong."""

    first: float = float("nan")
    last: float = float("nan")
    size: int = 0
    errors: list[str] = field(default_factory=list)


class Kernel:
    """One kernel of a learner.

    Args:
        kernel_id: its name at the server.
        notebook_session: the name of the open notebook that it belongs to.
        address: the websocket's address.
        headers: the learner's cookies.
        asked: the moment at which the kernel was asked for, on time.monotonic.
    """

    def __init__(self, kernel_id: str, notebook_session: str, address: str, headers: dict[str, str], asked: float):
        self.id, self.notebook_session = kernel_id, notebook_session
        self.session = Session()
        self.address = f"{address}?session_id={self.session.session}"
        self.headers, self.asked = headers, asked
        self.socket: WebSocketClientConnection | None = None
        #: how often the first question, what the kernel is, was asked
        self.times_asked = 0
        #: how often the connection was lost and made anew
        self.reconnected = 0

    async def connect(self) -> None:
        """Open the websocket; return when the kernel has answered on every channel.

        A kernel that has just started can publish before the server listens to it, and such words are lost. So nothing
        is run before an answer and the kernel's "idle" have both come; JupyterLab waits for the same two.
        """
        await self._open()
        asked: set[str] = set()
        asking = asyncio.create_task(self._ask_what_it_is(asked))
        missing = {"kernel_info_reply", "idle"}
        try:
            while missing:
                kind, parent, content, _ = await self._receive()
                if parent in asked:
                    missing -= {kind, content.get("execution_state")}
        finally:
            asking.cancel()

    async def _ask_what_it_is(self, asked: set[str]) -> None:
        while True:
            question = self.session.msg("kernel_info_request", {})
            asked.add(question["header"]["msg_id"])
            self.times_asked += 1
            with contextlib.suppress(WebSocketClosedError):  # the one who listens opens it again
                await self._send(question)
            await asyncio.sleep(HANDSHAKE)

    async def run(self, cells: list[str]) -> Opened:
        """Ask for all cells, as Run All Cells does, and return when each has ended."""
        opened = Opened()
        numbers = {}
        for number, cell in enumerate(cells, 1):
            content = {"code": cell, "silent": False, "store_history": True, "allow_stdin": True, "stop_on_error": True}
            request = self.session.msg("execute_request", content)
            numbers[request["header"]["msg_id"]] = number
            await self._send(request)
        missing = {(one, what) for one in numbers for what in ("execute_reply", "idle")}
        while missing:
            kind, parent, content, size = await self._receive()
            opened.size += size
            if parent not in numbers:
                continue
            if kind in OUTPUTS:
                opened.last = time.monotonic() - self.asked
                opened.first = opened.last if math.isnan(opened.first) else opened.first
            elif kind == "execute_reply" and content["status"] != "ok":
                what = f"{content['ename']}: {content['evalue']}" if "ename" in content else content["status"]
                opened.errors.append(f"cell {numbers[parent]}: {what}")
            missing -= {(parent, kind), (parent, content.get("execution_state"))}
        return opened

    def close(self) -> None:
        """Close the websocket; the kernel goes on."""
        if self.socket:
            self.socket.close()

    async def _open(self) -> None:
        request = HTTPRequest(self.address, headers=self.headers, connect_timeout=0, request_timeout=0)
        self.socket = await websocket_connect(request, subprotocols=[PROTOCOL], max_message_size=2**30)

    async def _send(self, message: dict) -> None:
        await self.socket.write_message(serialize_msg_to_ws_v1(message, "shell", json_packer), binary=True)

    async def _receive(self) -> tuple[str, str, dict, int]:
        """The next message: its kind, the id of what it answers, its content where it is short, and its size in bytes."""
        while (frame := await self.socket.read_message()) is None:
            # JupyterLab comes back with the same session, too; the server has kept what it missed
            self.reconnected += 1
            await asyncio.sleep(1)
            await self._open()
        _, (header, parent, _, content, *_) = deserialize_msg_from_ws_v1(frame)
        kind = json.loads(header)["msg_type"]
        read = json.loads(content) if kind in ("status", "execute_reply") else {}
        if read.get("execution_state") == "dead":
            raise RuntimeError("the kernel could not start, or died")
        return kind, json.loads(parent).get("msg_id", ""), read, len(frame)
