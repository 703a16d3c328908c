"""The ways to play that a depth opens: a line each, and what is said while they are used."""

from game.language import _, numbered
from game.rules.words import HouseRule

WAYS = {
    HouseRule.GUESS_FIRST: _("Guess first"),
    HouseRule.ASK_ME_MORE: _("Ask me more"),
    HouseRule.SEALED_LETTER: _("Sealed letter"),
}
WAYS_NEWS = {
    HouseRule.GUESS_FIRST: _(
        "New, if you like: guess first. Before the telling, whoever listens may guess aloud (y); "
        "a miss is worth as much as a hit."
    ),
    HouseRule.ASK_ME_MORE: _(
        "New, if you like: ask me more. After two questions, whoever speaks may invite another (i)."
    ),
    HouseRule.SEALED_LETTER: _(
        "New, if you like: a sealed letter. A few lines for a day to come, read by nobody until then (e)."
    ),
}
WAYS_ON = _("o  not for us")
WAYS_OFF = _("Left out. o  keep it after all")

GUESS = _("{listener}, guess first: what will {speaker} say?")
GUESS_HINT = _("Aloud, in a few words. A miss is worth as much as a hit; nobody counts.")

MAY_INVITE = _("{speaker}, if being asked does you good, you may invite one more.")
INVITED = _("{listener}, {speaker} would like to be asked once more.")

LETTER_WHO = _("A letter for a day to come: who writes it?")
LETTER_WHY = _("Nobody can read it before its day, not even whoever wrote it.")
LETTER_FOR = _("Who may read it then?")
LETTER_FOR_OTHER = _("{other} alone")
LETTER_FOR_BOTH = _("Both of you")
LETTER_WHEN = _("When may it be opened?")
LETTER_MONTHS = {3: _("In three months"), 6: _("In half a year"), 12: _("In a year")}
LETTER_WRITE = _("Write a few lines.")
LETTER_RULE = _("On its day it is offered, once, when you sit down; opened, it joins your kept lines.")
LETTER_KEYS = _("ctrl+s  seal it    Esc  tear it up")
LETTER_SEALED = _("Sealed. It opens on {day}.")
LETTER_LEFT = _("{left} characters left")

LETTER_DUE = _("A letter from {writer} may be opened.")
LETTER_DUE_WHY = _("Sealed on {day}.")
LETTER_DUE_FOR = _("It is for {reader} alone.")
LETTER_OPEN = _("Open it")
LETTER_LATER = _("Another evening")
LETTER_READ = _("From {writer}, {day}")
LETTER_READ_ON = _("Thank you for this")

LINES_DUE = numbered("A line that you sealed may be opened.", "{number} lines that you sealed may be opened.")
LINES_OPEN = _("Open, and read together")
LINES_READ = _("This is what you kept for today")
