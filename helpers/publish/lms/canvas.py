"""Questions as a QTI package for Canvas, written by text2qti; the same bytes every time."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

from ...course.kinds import Not
from ..same_zip import same_zip
from ..say import CannotDo
from .quiz import Quiz, asked_html, counts
from .xml_text import xml_text

LETTERS = "abcdefghijklmnopqrstuvwxyz"
TEXT = re.compile(r"<mattext [^>]*>.*?</mattext>", flags=re.S)
ENTITY = re.compile(r"&amp;#(\d+);")
NEEDED = {ord(sign) for sign in "<>&\"'\u00a0"}


def canvas_zip(quiz: Quiz, graded: bool = False) -> bytes:
    """A QTI package with one quiz.

    Args:
        graded: it counts, with one attempt; else it is for practice, as often as one likes. Predictions never count.

    Raises:
        CannotDo: a question that text2qti cannot write, its sentence names it; or no question that Canvas gets.
    """
    from text2qti.config import Config
    from text2qti.err import Text2qtiError
    from text2qti.qti import QTI
    from text2qti.quiz import Quiz as Text2qtiQuiz

    # Canvas shuffles all questions of a quiz or none. Where one has an order that means something, none is shuffled
    # there: the options come in their order on paper, which gives no answer away either.
    shuffle = ["Shuffle answers: true"] if quiz.shuffles else []
    lines = [f"Quiz title: {' '.join(xml_text(quiz.title).split())}", *shuffle, ""]
    without = quiz.left_out(NOT_WRITTEN)
    written = [question for question in quiz.questions if question["id"] not in without]
    if not written:
        raise CannotDo(
            f"The lesson {quiz.name} has no question for Canvas. {' '.join(dict.fromkeys(without.values()))}"
        )
    for number, question in enumerate(written, 1):
        lines += [*_question(number, question), ""]
        try:
            Text2qtiQuiz("\n".join([lines[0], "", *_question(1, question)]), config=Config())
        except Text2qtiError as error:
            reason = str(error).splitlines()[-1]
            what = f"Canvas cannot take the question {question['id']} ({reason})."
            raise CannotDo(f"{what} Change it, or export the other lessons by name.") from None
    made: Any = Text2qtiQuiz("\n".join(lines), config=Config())
    for question, one in zip(written, made.questions_and_delims, strict=True):
        if not counts(question):  # text2qti itself takes no question without points
            made.points_possible -= one.points_possible
            one.points_possible = 0
    package: Any = QTI(made)
    if not graded:
        package.assessment_meta = _for_practice(package.assessment_meta)
    return _same_bytes(package.zip_bytes())


def _for_practice(meta: str) -> str:
    """What Canvas is told of a quiz that counts for nothing: it has no assignment, and may be taken again."""
    meta = re.sub(r"\s*<assignment identifier.*</assignment>", "", meta, flags=re.S)
    meta = re.sub(r"\s*<assignment_group_identifierref>.*</assignment_group_identifierref>", "", meta)
    meta = meta.replace("<quiz_type>assignment<", "<quiz_type>practice_quiz<")
    return meta.replace("<allowed_attempts>1<", "<allowed_attempts>-1<")


def _question(number: int, question: dict) -> list[str]:
    """One question in the words of text2qti."""
    lines = [f"Title: {question['id']}", "Points: 1", f"{number}. {literal(asked_html(question))}"]
    return [*lines, *WRITERS[question["kind"]](question)]


def _number(question: dict) -> list[str]:
    known = [f"{one['value']:g}: {one['feedback_html']}" for one in question["known"] if one["feedback_html"]]
    told = {"+": question["right_html"], "-": "<br>".join(filter(None, (question["wrong_html"], *known)))}
    lines = [f"{mark} {literal(text)}" for mark, text in told.items() if text]
    return [*lines, f"= {question['value']:.15g} +- {question['tolerance']:.15g}"]


def _predict(question: dict) -> list[str]:
    return [f"... {literal(question['happened_html'])}", *_single(question)]


def _single(question: dict) -> list[str]:
    lettered = zip(LETTERS, question["options"], strict=False)
    return _options(question, [f"{'*' if option['correct'] else ''}{letter})" for letter, option in lettered])


def _multiple(question: dict) -> list[str]:
    return _options(question, ["[*]" if option["correct"] else "[ ]" for option in question["options"]])


def _options(question: dict, marks: list[str]) -> list[str]:
    lines = []
    for mark, option in zip(marks, question["options"], strict=True):
        lines.append(f"{mark} {literal(option['html'])}")
        if option["feedback_html"]:
            lines.append(f"... {literal(option['feedback_html'])}")
    return lines


#: How each kind that is exported is written.
WRITERS: dict[str, Callable[[dict], list[str]]] = {
    "predict": _predict,
    "single": _single,
    "multiple": _multiple,
    "number": _number,
}
#: Why Canvas does not get the others.
NOT_WRITTEN = {
    "match": Not("Canvas gets no pairs to match: text2qti, which writes its packages, has no such question.")
}
NOT_SHOWN = "Canvas can't show the course's pictures, curves, cards and hundred people, ask how sure someone is, or take pairs to match."


def literal(html: str) -> str:
    """HTML on one line in which text2qti, Markdown and LaTeX find no sign of their own: all of these become entities."""
    writer = _Literal(convert_charrefs=True)
    writer.feed(xml_text(html))
    writer.close()
    return re.sub(r"\s+", " ", "".join(writer.parts)).strip() or "&#160;"


class _Literal(HTMLParser):
    """Writes tags as they are, and every sign of the text that is neither letter nor digit as an entity."""

    def __init__(self, **options) -> None:
        super().__init__(**options)
        self.parts: list[str] = []

    def handle_starttag(self, tag: Any, attrs: Any) -> None:
        values = "".join(f' {name}="{_entities(value or "")}"' for name, value in attrs)
        self.parts.append(f"<{tag}{values}>")

    def handle_endtag(self, tag: Any) -> None:
        self.parts.append(f"</{tag}>")

    def handle_data(self, data: Any) -> None:
        self.parts.append(_entities(data))


def _entities(text: str) -> str:
    return "".join(sign if sign.isalnum() or sign == " " else f"&#{ord(sign)};" for sign in text.replace("\n", " "))


def _same_bytes(package: bytes) -> bytes:
    """The same package with one date for all of its files, and readable texts."""
    with zipfile.ZipFile(io.BytesIO(package)) as before:
        files = {name: before.read(name) for name in before.namelist()}
    return same_zip(
        {
            name: TEXT.sub(_readable, data.decode()).encode() if name.endswith(".xml") else data
            for name, data in files.items()
        }
    )


def _readable(text: re.Match) -> str:
    """A text whose entities have done their work: only what HTML itself needs stays one."""
    return ENTITY.sub(lambda found: found[0] if int(found[1]) in NEEDED else chr(int(found[1])), text[0])
