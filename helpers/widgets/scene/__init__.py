"""`scene`: a drawing whose parts move with a model written in Python."""
