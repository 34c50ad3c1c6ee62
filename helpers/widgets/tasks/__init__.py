"""Tasks: cards on piles, ordering, placing, a message, a plan."""
