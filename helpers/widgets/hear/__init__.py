"""A picture that can be heard, stepped through and read as a table: its curves as numbers, and what the browser does with them."""
