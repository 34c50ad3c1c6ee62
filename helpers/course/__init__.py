"""The content: what is claimed, what was measured, whom to call for help; loaded and checked here.

Stands on the ground: imports neither ``models`` nor ``widgets``.
"""
