"""Takes the course out: clean notebooks, editions, web pages, reports, and files for learning platforms."""

from . import quick_start as quick_start  # before anything loads jsonschema
