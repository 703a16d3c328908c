"""The words that a book adds to those of its couple."""

from game.language import _

SUBTITLE = _("What stays of our evenings")
COLOPHON = _("A fathom is the span of two outstretched arms.")
MADE = _("Made with Fathoms, a conversation game for two.")
CHART = _("The chart")
CHART_WHY = _("Each light is a card that both of you have told; it lies as deep as the card did.")
CAME_TO = _("What you talked about")
PROMISED = _("Promised")
CAME_TRUE = _("It came true")
SPAN = _("{first} to {last}")

SUMMARY_TITLE = _("Our evenings, in numbers")
SUMMARY_ABOUT = _(
    "A summary of evenings with Fathoms, a conversation game for two. It holds no words, no cards and no "
    "names. Both of us have seen this page, and both agreed to it. It is no assessment and measures nothing "
    "about us."
)
SUMMARY_COLUMNS = (_("evening"), _("minutes"), _("deepest water"))
SUMMARY_DECKS = _("Decks, and on how many evenings:")
SUMMARY_DECK = _("{title}: {evenings}")
SUMMARY_OPENED = _("{depth}: opened on evening {number}")
SUMMARY_TOTAL = _("Evenings: {evenings}. Minutes together: {minutes}.")
