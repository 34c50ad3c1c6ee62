"""Cards of evidence, and the map of all claims."""
