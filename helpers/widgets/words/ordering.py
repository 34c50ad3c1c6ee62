"""Words of putting things in order by their effect."""

WORDS = {
    "ordering.teacher": "Your order is kept. Your teacher has the answers.",
    "ordering.sentence": "{title} {prompt} To put in order: {items}.",
    "ordering.move_up": "Move up: {text}",
    "ordering.move_down": "Move down: {text}",
    "ordering.moved": "{text}: now in place {place} of {of}.",
    "ordering.first": "{text}: already in the first place.",
    "ordering.last": "{text}: already in the last place.",
    "ordering.show": "Show the effects",
    "ordering.effects": "The effects, the largest first",
    "ordering.sides": "The upright line means no change. A bar to its right is a rise, a bar to its left a fall.",
    "ordering.up": "You had it in place {from}. It moves up to place {to}.",
    "ordering.down": "You had it in place {from}. It moves down to place {to}.",
    "ordering.stays": "You had it in place {from}. It stays there.",
    "ordering.said": "{text}: {value}. {place}",
    "ordering.again": "Put them in order again",
}
