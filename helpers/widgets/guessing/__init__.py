"""Guess one value from another, one after the other, beside someone who always says the average."""
