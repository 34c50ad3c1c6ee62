"""The name under which answers are kept and handed in, and of which kinds of activities they are."""

from .kinds import handed_in_names

#: The first part of the key under which a browser keeps this course's answers, and of the name of each kind of file.
COURSE = "good-cry"
#: What activities are called whose answers may be handed in: the kinds of exercises, grades of claims, reaction tasks, bets on
#: pictures, and the ideas asked before the course and after it.
HANDED_IN = (*handed_in_names(), "grades", "task", "bet", "concepts")
