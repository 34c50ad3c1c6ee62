"""Looks for the texts that tell an answer in everything that a build writes, however they are wrapped there.

A text is found in raw bytes, behind the escapes of JSON, JavaScript, HTML and addresses, in base64, and in what zip, gzip and
zlib have packed, also where one of these stands inside another. What is compared are words alone, so no mark, tag or line
end hides a text.
"""

import base64
import binascii
import functools
import gzip
import html
import io
import re
import zipfile
import zlib
from urllib.parse import unquote

from ruamel.yaml import YAML

from helpers.course import concepts
from helpers.course.teaching import teaching
from helpers.course.text import one_line

from ..course.told_and_asked import told

#: How deep one wrapping may stand in another.
DEEPEST = 4
#: No packed part of our files is larger; a longer one is cut, not refused.
LARGEST = 60_000_000
TAG = re.compile(r"<[^<>]*>")
BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{24,}={0,2}")
ZLIB = re.compile(rb"\x78[\x01\x5e\x9c\xda]")
ESCAPE = re.compile(r"\\(?:u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|U([0-9a-fA-F]{8})|(.))", re.S)
CONTROL = {"n": "\n", "r": "\n", "t": "\t", "b": " ", "f": " "}


def secrets(folder):
    """Every text of a course that tells an answer, a feedback, a belief or something to its teacher, as it stands in its files.

    Args:
        folder: the notebooks, with the folder exercises.
    """
    found = set()
    for path in sorted((folder / "exercises").glob("*.yml")):
        found |= set(told(YAML(typ="safe").load(path.read_text(encoding="utf-8"))))
    found |= {text for text in told(YAML(typ="safe").load(concepts.FILE.read_text(encoding="utf-8"))) if len(text) > 25}
    return {" ".join(text.split()) for text in found | for_teachers()}


def for_teachers():
    """Every text of the notes for teachers but the names of steps and the prompts, which students read in their lesson."""
    notes = teaching()
    plans = notes.plans.values()
    found = {belief for all_of_one in notes.beliefs.values() for belief in all_of_one}
    found |= {text for plan in plans for text in (*(one.aim for one in plan.aims), plan.before, plan.after)}
    found |= {text for plan in plans for one in plan.answers for text in (one.holds, one.silence)}
    return found | {part.do for plan in plans for way in plan.ways for part in way.parts}


def leaks(files, hidden):
    """The texts that stand in files, by file, sorted.

    Args:
        files: contents by place.
        hidden: the texts to look for.
    """
    wanted = [(text, form, set(form.split())) for text in hidden for form in {words(text), words(one_line(text))}]
    said = {}
    for place, data in sorted(files.items()):
        found = set()
        for layer in set(layers(data)):
            there = set(layer.split())  # where one of a text's words is missing, the text is not looked for
            found |= {text for text, form, each in wanted if each <= there and f" {form} " in layer}
        if found:
            said[place] = sorted(found)
    return said


@functools.cache
def words(text):
    """The words of a text with one space between them; tags are no words."""
    return _words(TAG.sub(" ", text))


def _words(text):
    return " ".join(re.findall(r"\w+", text))


def layers(data, depth=0):
    """The words of bytes in every form in which a reader or a program could have them."""
    text = data.decode("utf-8", "replace")
    if depth or not _is_packed(data):
        for _ in range(DEEPEST):
            # A tag may part a text, or a sign that opens one may stand in a text: so both ways.
            yield f" {_words(TAG.sub(' ', text))} "
            yield f" {_words(text)} "
            plainer = unquote(html.unescape(unescaped(text)))
            if plainer == text:
                break
            text = plainer
    if depth < DEEPEST:
        for inner in (*_packed(data), *_encoded(data)):
            yield from layers(inner, depth + 1)


def unescaped(text):
    """A text without the escapes of JSON, JavaScript, Python and YAML."""

    def sign(found):
        number = found[1] or found[2] or found[3] or found[4]
        if number:
            return chr(int(number, 16)) if int(number, 16) < 0x110000 else " "
        return CONTROL.get(found[5], found[5])

    return ESCAPE.sub(sign, text)


def _is_packed(data):
    return data[:4] == b"PK\x03\x04"


def _packed(data):
    """What zip, gzip and zlib have packed in bytes, wherever it begins."""
    if _is_packed(data):
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            for one in packed.infolist():
                yield f"{one.filename} {one.comment.decode('utf-8', 'replace')}".encode()
                yield packed.read(one)
        return
    for at in (found.start() for found in re.finditer(rb"\x1f\x8b\x08", data)):
        try:
            yield gzip.GzipFile(fileobj=io.BytesIO(data[at:])).read(LARGEST)
        except (OSError, EOFError, zlib.error):
            continue
    for at in (found.start() for found in ZLIB.finditer(data)):
        try:
            inflated = zlib.decompressobj().decompress(data[at:], LARGEST)
        except zlib.error:
            continue
        if inflated and data[at - 8 : at - 4] != b"IDAT" and data[at - 4 : at] != b"IDAT":  # those are pixels
            yield inflated


def _encoded(data):
    """What stands in bytes as base64."""
    for found in BASE64.finditer(data):
        run = found[0].rstrip(b"=").replace(b"-", b"+").replace(b"_", b"/")
        try:
            yield base64.b64decode(run[: len(run) - (len(run) % 4 == 1)] + b"=" * (-len(run) % 4))
        except binascii.Error:
            continue
