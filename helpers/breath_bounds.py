"""The bounds of guided breathing, said once: for the pacer, for what a reader sets in it, and for course.yml.

A circle that fills the screen is followed for long by people who want to do it well. Guided much faster than one
needs to breathe, or with long holds, that can make dizzy. So the pacer offers no such breath: the bounds are a
precaution (assumed), and nothing within them is a promise.
"""

from __future__ import annotations

#: Breaths a minute, and the seconds that one whole breath takes then.
RATE = (4, 15)
BREATH_SECONDS = (60 // RATE[1], 60 // RATE[0])
#: Seconds of holding the breath without a pause between; where no hold is wanted there is none.
HOLD_SECONDS = (1, 8)
#: Seconds of breathing in or out: at most what the shortest other one leaves of the longest breath.
PHASE_SECONDS = (1, BREATH_SECONDS[1] - 1)
#: Minutes of one session.
MINUTES = (0.5, 10)
