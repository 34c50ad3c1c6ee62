"""The Flesch-Kincaid grade of texts, as a learner of this course reads them."""

import re
from pathlib import Path

import pysyllables
from markdown_it import MarkdownIt

GRADE = 9.0

LINES = (Path(__file__).parent / "taught_terms.txt").read_text(encoding="utf-8").splitlines()

TERMS = [line for line in LINES if line and not line.startswith("#")]

CITED = re.compile(r"\s*\([^()]*, (?:\d{4}|n\.d\.)[^()]*\)")

TAUGHT = re.compile(rf"\b(?:{'|'.join(map(re.escape, TERMS))})s?\b", re.IGNORECASE)

STOP = re.compile(r"(?<=[.?!])[”\")]*\s+(?=[“\"(]?[A-Z0-9])")

WORD = re.compile(r"[^\W_]+(?:[’'.,-][^\W_]+)*")


def blocks(markdown):
    """The lines of a text as they are read: one for each paragraph, heading, list item and row of a table."""
    line, lines = "", []
    for token in MarkdownIt("commonmark").enable("table").parse(markdown):
        if token.type == "inline":
            line += " " + "".join(part.content or " " for part in token.children if part.type != "html_inline")
        elif token.nesting == -1 and token.type not in ("th_close", "td_close"):
            lines.append(line)
            line = ""
    return [line for line in lines if line.strip()]


def sentences(markdown):
    """The words of each sentence, without citations and with a short word for each taught term."""
    for block in blocks(markdown):
        for sentence in STOP.split(TAUGHT.sub("term", CITED.sub("", block))):
            if words := WORD.findall(sentence):
                yield words


def syllables(word):
    """How many syllables a word has: by the dictionary, else by its vowels. A number has as many as it has digits."""
    if any(letter.isdigit() for letter in word):
        return sum(letter.isdigit() for letter in word)
    if "-" in word:
        return sum(syllables(part) for part in word.split("-"))
    plain = word.lower().replace("’", "'")
    known = pysyllables.get_syllable_count(plain) or pysyllables.get_syllable_count(plain.removesuffix("'s"))
    return known or max(1, len(re.findall("[aeiouy]+", re.sub("(?<![dlt])ed$|(?<!l)e$", "", plain))))


def grade(texts):
    """The Flesch-Kincaid grade of some texts, and how many words it rests on."""
    read = [words for text in texts for words in sentences(text)]
    words = [word for sentence in read for word in sentence]
    measured = 0.39 * len(words) / len(read) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59
    return measured, len(words)
