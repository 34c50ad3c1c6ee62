"""A curve that the reader draws before the data come."""
