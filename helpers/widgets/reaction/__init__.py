"""A task of reaction times, and the class's own lines."""
