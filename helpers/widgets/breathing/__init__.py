"""The breathing pacer."""
