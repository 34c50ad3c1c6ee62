"""Works as APA sets them, and without their markup."""

import re
from html import unescape

from helpers.course.references import (
    apa,
)


def plain(html):
    return unescape(re.sub(r"<[^>]*>", "", html))


def entry(key):
    return apa([key])[0][1]
