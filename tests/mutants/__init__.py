"""Do the tests notice? Small changes are made to helpers/, one at a time, and the tests that ran the line must fail.

Why a runner of our own: mutmut 3 changes nothing outside of functions nor in dataclasses; cosmic-ray writes each change
into the tree and has one test command for all; mutatest has had no release for Python 3.9 or newer. None draws a sample
with a seed and picks the tests of a change.
"""
