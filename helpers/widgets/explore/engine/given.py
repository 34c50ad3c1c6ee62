"""What stands in a picture before a bet on it is placed."""

#: An author's name (``gid=``) for marks that are there from the start, where all others wait for the reader's bet.
GIVEN = "given"
