"""Takes the course out: clean notebooks, editions, web pages, reports, and files for learning platforms."""
