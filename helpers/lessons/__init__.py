"""One module a notebook: puts model, widget and content together."""
