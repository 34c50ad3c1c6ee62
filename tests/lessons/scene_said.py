"""What a scene or a picture says and shows at chosen values of its controls."""


def said(widget, **values):
    """Its reading after these values were set; spaces that never break are spaces here."""
    for name, value in values.items():
        setattr(widget, name, value)
    return str(widget.reading).replace("\u00a0", " ")


def parts(widget, what):
    """What is said of each part of a scene at the present values, such as whether it is shown."""
    return {part: values for (part, key), values in widget.worked_out.at(widget._stops).items() if key == what}
