"""The search for leaks is worth what it finds: planted secrets, in every wrapping that a build could use."""

import base64
import gzip
import html
import io
import json
import zipfile
import zlib
from urllib.parse import quote

import pytest

from .leaks import leaks

SECRET = "It fits: a “fall” comes by **itself**, see [Sharman](https://doi.org/10.1037/emo0000633)."
HTML = "<p>It fits: a “fall” comes by <strong>itself</strong>, see <a href='https://doi.org/x'>Sharman</a>.</p>"
OTHER = "Nothing of the kind stands here, and a fall comes by itself."


def zipped(data):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("inside.json", data)
    return out.getvalue()


def picture(data):
    """A picture that carries bytes in one of its packed notes."""
    return b"\x89PNG\r\n\x1a\n\x00\x00\x00\x20zTXtnote\x00\x00" + zlib.compress(data) + b"0000"


WRAPPED = {
    "plain": lambda text: text.encode(),
    "over several lines": lambda text: text.replace(" ", "\n      ").encode(),
    "JSON": lambda text: json.dumps({"a": text}).encode(),
    "JSON with its own letters": lambda text: json.dumps({"a": text}, ensure_ascii=False).encode(),
    "JSON in JSON in JSON": lambda text: json.dumps(json.dumps(json.dumps(text))).encode(),
    "letters as \\x": lambda text: "".join(f"\\x{ord(s):02x}" if ord(s) < 256 else s for s in text).encode(),
    "letters as \\u{}": lambda text: "".join(f"\\u{{{ord(sign):x}}}" for sign in text).encode(),
    "HTML": lambda text: html.escape(text).encode(),
    "letters as entities": lambda text: "".join(f"&#{ord(sign)};" for sign in text).encode(),
    "HTML in JSON": lambda text: json.dumps(html.escape(text)).encode(),
    "an address": lambda text: b"data:text/plain," + quote(text).encode(),
    "base64": lambda text: b"data:x;base64," + base64.b64encode(text.encode()) + b'"',
    "base64 for addresses": lambda text: base64.urlsafe_b64encode(text.encode()).rstrip(b"="),
    "base64 of JSON": lambda text: base64.b64encode(json.dumps([text]).encode()),
    "base64 of base64": lambda text: base64.b64encode(base64.b64encode(text.encode())),
    "zlib": lambda text: b"abc" + zlib.compress(text.encode(), 9),
    "gzip": lambda text: b"abc" + gzip.compress(text.encode()),
    "zip": lambda text: zipped(text.encode()),
    "zip in zip": lambda text: zipped(zipped(json.dumps(text).encode())),
    "base64 of gzip of JSON": lambda text: base64.b64encode(gzip.compress(json.dumps(text).encode())),
    "a picture's note": lambda text: b'<img src="data:image/png;base64,' + base64.b64encode(picture(text.encode())),
}


@pytest.mark.parametrize("wrap", WRAPPED.values(), ids=WRAPPED)
@pytest.mark.parametrize("said", [SECRET, HTML], ids=["as its file has it", "as a page has it"])
def test_a_planted_secret_is_found_in_every_wrapping(wrap, said):
    assert leaks({"a": wrap(f"{OTHER} {said} {OTHER}")}, {SECRET}) == {"a": [SECRET]}


@pytest.mark.parametrize("wrap", WRAPPED.values(), ids=WRAPPED)
def test_a_text_is_found_alone_and_nothing_is_found_where_it_is_not(wrap):
    assert leaks(
        {"a": wrap(OTHER), "b": wrap("Another text altogether, long enough to be packed.")}, {SECRET, "fall comes by"}
    ) == {"a": ["fall comes by"]}
