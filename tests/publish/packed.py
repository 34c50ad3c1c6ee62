"""The activities of a page, as its script finds them."""

import base64
import json
import re
import zlib


def activities(page):
    """What each activity of a page was packed with, in order: plain or compressed."""
    for deflated, text in re.findall(
        r'<script type="application/json"( data-deflate="yes")?>(.*?)</script>', page, flags=re.S
    ):
        yield json.loads(zlib.decompress(base64.b64decode(text)) if deflated else text)
