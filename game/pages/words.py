"""What an exported page says of what still waits, and of the chart."""

from game.language import _

WAITS = _("What waits for another evening")
LETTER_WAITS = _("A sealed letter from {name} waits until {day}.")
LINE_WAITS = _("A sealed line of {name} waits until {day}.")
CAME_TRUE = _("it came true")
CARD_LEFT = _("{name} left a card face down for {other}.")
CARD_WAITS = _("A card waits to be taken up: {card}")
GIFT_OPEN = _("{name}, a small promise, not over yet")
OPENED = _("{depth} opened.")
PLACE = _("“{word}” on the chart")
CIRCLES = _("On evening {number} both showed how close they felt. {first}: {one}. {second}: {other}.")
