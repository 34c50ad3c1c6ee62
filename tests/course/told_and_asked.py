"""What of an exercise file tells an answer, and what only asks."""

#: What an answer, a feedback or a note to the teacher stands under.
TOLD = {"correct", "misconception", "feedback", "again", "happened", "right", "wrong", "known", "note", "bin", "value"}

TOLD |= {"tolerance", "pairs", "found", "mark", "told", "near", "more", "less", "points", "compare", "late"}

#: The two sides of a pair are asked; which belong together is told by the list of pairs alone.
SIDES = ("left", "right")


def told(value, name=""):
    """Every text that tells an answer."""
    if isinstance(value, dict):
        for key, one in value.items():
            if key != "unit" and not (key in SIDES and isinstance(one, dict)):
                yield from told(one, name if name in TOLD and name != "pairs" else key)
    elif isinstance(value, list):
        for one in value:
            yield from told(one, name)
    elif isinstance(value, str) and name in TOLD and len(value) > 12:
        yield value


def texts(value, name=""):
    """Every text that is asked; a changed question may use one of its first question's answers again."""
    if isinstance(value, dict):
        for key, one in value.items():
            if key not in TOLD or key == "pairs" or (key in SIDES and isinstance(one, dict)):
                yield from texts(one, key)
    elif isinstance(value, list):
        for one in value:
            yield from texts(one, name)
    elif isinstance(value, str):
        yield value


def secrets_of(data):
    """The texts of a file that only tell, on one line each."""
    return {" ".join(text.split()) for text in set(told(data)) - set(texts(data))}
