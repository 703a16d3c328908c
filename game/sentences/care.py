"""The sentences of care: pauses, coming back, what is left for the other, circles, after a quarrel."""

from game.language import _
from game.rules.words import Return

PAUSE_TITLE = _("A pause")
PAUSE_HELP = _("Stop for a while; everything waits exactly as it is, also after a restart.")
PAUSE_LINES = (
    _("Nothing is asked of you now. Everything waits exactly where it is."),
    _("A racing heart needs about twenty minutes, and something kind to do."),
)
PAUSE_ASK = _("When shall it go on?")
BACK_IN = {
    Return.SOON: _("In 20 minutes"),
    Return.HOUR: _("In an hour"),
    Return.TOMORROW: _("Tomorrow"),
    Return.ANOTHER_DAY: _("Another day"),
}
PAUSE_BACK = _("We are back")
PAUSE_NEW = _("A new evening, with a warm-up first")
PAUSE_LEAVE = _("Leave it for now")
PAUSE_AFTER = _("After a pause the next cards are a step lighter.")
BREATHE_IN = _("breathe in …")
BREATHE_OUT = _("… and out, a little longer")
BREATHE_STILL = _("Breathe in slowly, and out a little longer. Ten breaths are enough.")

AWAY_TITLE = _("It has been a while")
AWAY_ENDED = _(
    "That evening has ended well enough, and its stars are yours. A new one begins with a warm-up."
)
AWAY_CARD = _("After it you may take up the card that you were at.")
AWAY_GO = _("A new evening")

TAKE_UP_ASK = _("You were at this card. Would you like to take it up?")
TAKE_UP_HINT = _("Later: it is offered again another evening. Put away: it goes, and its stars stay.")

LEFT_HINT = _("It was left for you alone. There are no stars for it, and passing is free.")

GIFTS_BOTH = _("Last time you each left something small. If it happened, tell each other.")

CLOSING_HINT = _("The evening closes. Esc goes back to the card.")

LEAVE_ASK = _("Would you like to leave something small for next time?")
LEAVE_WHY = _(
    "A card, face down, for the other's next evening; or a small promise. Either, both, or neither."
)
LEAVE_KEYS = _("f  a card, face down    w  a small promise")
LEAVE_CARD_WHO = _("Who leaves a card?")
LEAVE_GIFT_WHO = _("Who makes a small promise?")
LEAVE_GIFT_ASK = _("Which small thing?")
LEAVE_GIFT_OWN = _("In my own words")
LEAVE_NO_CARD = _("No card is left in these decks that would suit any evening.")
LEAVE_NO_MORE = _("One small promise each is enough for one evening.")

CIRCLES_TITLE = _("Two circles")
CIRCLES_WHY = (
    _("Every sixth evening: if each of you were a circle, how close would they lie tonight?"),
    _("Each of you draws alone. It is shown only if both of you wish it, and it is no verdict."),
)
CIRCLES_NOT = _("Not tonight")
CIRCLES_ASK = _("How close do the two of you feel tonight?")
CIRCLES_STEPS = (
    _("Side by side"),
    _("Touching"),
    _("Overlapping a little"),
    _("Overlapping"),
    _("Overlapping by half"),
    _("Mostly one"),
    _("Almost one"),
)
CIRCLES_SHOW_ASK = _("Shall your circles be shown to both of you?")
CIRCLES_SHOW_RULE = _("They are shown only if both of you choose so. Otherwise nothing of them is kept.")
CIRCLES_SHOW = (_("Show them"), _("Keep them to myself"))
CIRCLES_PRIVATE_TITLE = _("The circles stay with each of you.")
CIRCLES_PRIVATE = _("Nothing of them is kept.")
CIRCLES_SHOWN_TITLE = _("Two circles, tonight")
CIRCLES_SAME = _("You see it about the same.")
CIRCLES_DIFFER = _("You see it a little differently tonight, and both are true.")
CIRCLES_AS_BEFORE = _("About the same as the last time.")
CIRCLES_CLOSER = _("A little closer than the last time.")
CIRCLES_ROOM = _("A little more room between you than the last time.")
CIRCLES_WEATHER = _("It moves like the weather, and it is no verdict.")

COOLED_TITLE = _("After a quarrel")
COOLED_WHY = (
    _("The cards for after a quarrel lie ready. They are for later, when both of you can hear again."),
    _("Each of you says alone whether it has cooled."),
)
COOLED_ASK = _("Has it cooled for you?")
COOLED_RULE = _("They come only if it has cooled for both of you. If not, nobody asks for whom.")
COOLED_CHOICES = (_("It has cooled"), _("Not yet"))
COOLED_YES = _("Gently, then: the cards for after a quarrel are in play tonight.")
COOLED_NO = _("Those cards wait for another evening. The others are here.")

VOTE_TITLE = _("You could go deeper now.")
VOTE_WHY = _("Each of you chooses alone, one after the other. Staying is as good as going.")

BOUNDARIES_LATER = _("Another evening")
BOUNDARIES_ONCE_MORE = _("Your boundaries, once more")
BOUNDARIES_ONCE_MORE_WHY = _(
    "Every sixth evening you may each fill a new private page, from empty. Or leave them as they are."
)
BOUNDARIES_NEW_PAGES = _("Two new pages")

LIGHT_NOW = _("Light cards from here on tonight. This one may stay short, or be put down.")
TOPIC_CLOSED = _("Closed. It comes up no more, and nobody asks why.")
STEP_BY_STEP = _("One step at a time: deeper cards come after one from here.")
CALM_DRAW = _("After a pause a lighter one comes first.")
LOOK_BACK = _("What was that like for you? A word each, or only a breath.")
LOOK_BACK_OFFER = _("w  What was that like for you?")
