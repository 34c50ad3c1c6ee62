"""Takes the course out: clean committed notebooks now; pages, editions and reports later."""
