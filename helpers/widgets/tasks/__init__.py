"""Tasks: sorting, ordering, placing, a message, a plan."""
