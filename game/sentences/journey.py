"""What the journey says on its own: looking back, keepsakes, a season, the book. Edit it here.

Sentences that depend on what was played are made in `voice.journey`.
"""

from game.language import _

JOURNEY = _("Our journey")
JOURNEY_HELP = _("The sea of your evenings: where you have been, and what stays.")
READING = _("Reading what stays of your evenings, and checking that all of it is whole …")
NO_EVENING = (
    _("Here the sea of your evenings will lie."),
    _("Each card that both of you have told leaves a light in it. The first one is enough."),
)
KEYS = _("← → another evening")
THE_MAP = _("The map")
MAP_WHY = _("A map to look at. Nothing of it has to be filled.")
FACETS = _("Sides of closeness")
DECKS = _("Decks")
UNKNOWN = _("still unknown")

EVENING_CARDS = _("What you talked about")
EVENING_NO_CARDS = _("An evening without a card. That is an evening too.")
EVENING_KEPT = _("Kept")
EVENING_NOTHING_KEPT = _("Nothing was written down. What matters is often kept elsewhere.")
EVENING_PROMISES = _("Promised")
EVENING_CAME_TRUE = _("It came true")
EVENING_POINTS = _("For listening")
EVENING_DONE = _("That was tonight")

PLACE_ASK = _("What is this place on your chart called? One word; none takes the name away.")
RETURN_ASK = _("Shall this card come back one day?")
RETURN_WHY = _("What you kept the first time is shown after both of you have answered anew.")
RETURN_CHOICES = ((_("In 3 months"), 3), (_("In 6 months"), 6), (_("In a year"), 12), (_("Let it rest"), 0))
RETURN_STAR = _("Only a starred card can ask to come back.")

AGAIN = _("You have told this one before.")
AGAIN_WHY = _("This is what you kept then.")
AGAIN_NOTHING = _(
    "Nothing was written down the first time. It was starred, that is all, and that was enough."
)
AGAIN_DONE = _("Back to the card")

KEEPSAKES = _("Keepsakes")
KEEPSAKES_NONE = (
    _("Nothing is kept yet."),
    _("k keeps a line, * stars a card, at any time in a round. Whatever you keep lies here."),
)
KEEPSAKES_NOT_FOUND = _("No keepsake has these words. Esc takes them away.")
KEEPSAKES_SEARCH = _("Press / and type to search")
ORDERS = {"evening": _("by evening"), "deck": _("by deck"), "depth": _("by depth")}
NO_DECK = _("at the closing")
ERASE_ASK = _("Delete this line for good?")
ERASE_WHY = _("It goes out of the game and its file. Nothing brings it back, and nobody is asked why.")
ERASE_CHOICES = ((_("Keep it"), False), (_("Delete it for good"), True))
SEAL_ASK = _("Seal this line until another day?")
SEAL_WHY = _(
    "Nobody reads it before. On its day it is opened when you sit down, with all others of that day."
)
SEAL_CHOICES = (
    (_("Leave it open"), 0),
    (_("For 3 months"), 3),
    (_("For 6 months"), 6),
    (_("For a year"), 12),
)
SEALED = _("Sealed. It opens on {day}.")
ERASE_SEALED_ASK = _("Delete this sealed line for good, unread?")
ERASE_COPIES = _("So that the line goes out of the backups too. Esc leaves them as they are.")

SEASON = _("A season of twelve evenings")
SEASON_WHY = _(
    "About ten hours together make the difference. Follow it, bend it or forget it: it has no dates."
)
SEASON_DONE = _("told")

BOOK = _("The book")
BOOK_ASK = _("Where shall the book lie? A name ending in .html prints well; .md is plain text.")
BOOK_WHY = _("It holds your lines and the cards that you told. Whoever opens the file can read them.")
BOOK_NONE = _("A book needs an evening. After the first one there is something to print.")
WRITTEN = _("It lies in {path}, readable by you alone.")
REPLACE_ASK = _("A file of this name is there already.")
REPLACE_CHOICES = ((_("Leave it as it is"), False), (_("Put this one in its place"), True))

SUMMARY = _("For your therapist")
SUMMARY_WHY = _("This is all of it: no words, no cards, no names. It is written only if each of you agrees.")
SUMMARY_ASK = _("Shall this page be written to a file?")
SUMMARY_CHOICES = (_("Yes, write it"), _("Rather not"))
SUMMARY_RULE = _(
    "It is written only if both of you say yes. Afterwards the file is yours to give, or to delete."
)
SUMMARY_CIRCLES = _("This can stand on it too, if both of you want it there:")
CIRCLES_ASK = _("Shall it also say how your circles went?")
CIRCLES_CHOICES = (_("Yes, add it"), _("Rather not"))
SUMMARY_GO_ON = _("Ask each of us")
SUMMARY_NOT = _("No page was written.")
SUMMARY_FILE_ASK = _("Where shall the page lie? It is plain text.")
SUMMARY_NONE = _("There is nothing to sum up before the first evening.")
