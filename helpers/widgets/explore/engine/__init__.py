"""How `explore` works inside: parameters, drawing, table, reading, stage. Nothing here knows a notebook."""
