"""Web spaces for tests: a plain one, and ones that redirect as public hosts do."""

from __future__ import annotations

import contextlib
import functools
import http.server
import threading
from collections.abc import Callable
from pathlib import Path

from .use_activity import holds

#: A rule: for a path, where the host sends the reader instead, or None.
Rule = Callable[[str], "str | None"]


def no_index(path: str) -> str | None:
    """index.html is at the folder's own address."""
    return path.removesuffix("index.html") if path.endswith("/index.html") else None


def no_ending(path: str) -> str | None:
    """No address ends in .html (Netlify, Cloudflare Pages)."""
    return no_index(path) or (path.removesuffix(".html") if path.endswith(".html") else None)


def a_slash(path: str) -> str | None:
    """Each page is a folder."""
    return no_index(path) or (f"{path.removesuffix('.html')}/" if path.endswith(".html") else None)


def stored(page) -> bool:
    """Wait until all pages are stored, as a test does before its web space goes: a page whose worker is fetched from nowhere complains."""
    return holds(page, "() => navigator.serviceWorker.controller !== null")


@contextlib.contextmanager
def web_space(folder: Path, rule: Rule = lambda path: None, content_type: str = "text/html"):
    """A server of a folder on a free port; gives its address.

    Args:
        rule: what it redirects. What has no ending, or a slash at its end, is the page of that name.
        content_type: what it says of its pages.
    """

    class Host(http.server.SimpleHTTPRequestHandler):
        extensions_map = {**http.server.SimpleHTTPRequestHandler.extensions_map, ".html": content_type}  # noqa: RUF012

        def do_GET(self):
            path = self.path.partition("?")[0]
            elsewhere = rule(path)
            if elsewhere is not None:
                self.send_response(301)
                self.send_header("Location", elsewhere)
                self.end_headers()
                return
            page = path.strip("/")
            if page and "." not in page and rule(f"/{page}.html") == path:
                self.path = f"/{page}.html"
            super().do_GET()

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Host, directory=folder))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
