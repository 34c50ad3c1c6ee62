"""`explore`: a picture with controls that moves in the browser, written as for ipywidgets' interact."""
