"""Throws activities about: seeded events of mouse, finger and keyboard, and what must hold after each burst of them.

``python -m tests.fuzz --help`` says how to run it; tests/browser/test_fuzz.py runs a short seed.
"""
