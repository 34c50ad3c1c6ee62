"""Every way in which a class can have answered, for proofs by trying all."""


def spreads(people, groups):
    """Every way to spread people over groups, as counts."""
    if groups == 1:
        yield (people,)
        return
    for first in range(people + 1):
        for others in spreads(people - first, groups - 1):
            yield (first, *others)
