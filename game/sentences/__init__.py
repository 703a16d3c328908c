"""Every sentence that the game says on its own, in one place: short, warm, plain; names, never a gender.

Read it in one sitting, edit it here. Sentences that depend on a state are made in `voice`.
"""

from game.language import _
from game.rules.words import Depth, HouseRule, Need, Stage
from game.sentences.decks import *  # noqa: F403 - the room of the decks speaks from a file of its own

TITLE = _("Fathoms")
TAGLINE = _("A fathom is the span of two outstretched arms.")

WHEN_NOT_TO_PLAY = _("When not to play")

TOO_SMALL = _("This window is too small to play in. Make it a little larger: 60 columns by 20 rows.")

TROUBLE = _("That did not work")

CRASH = _(
    "Something went wrong inside Fathoms itself. Every move is saved: start it again. "
    "If it happens twice, please report the lines below; they hold nothing that you typed."
)

NAMES_ASK = _("Who is at the table?")
NAMES_HINT = _("Any names you like. They stay on this computer.")

PLEDGE = (_("What you tell me here is yours."), _("I bring it up again only if you do."))
PLEDGE_ASK = _("Say this to each other, aloud, a line each.")

THINK = _("Half a minute to think comes first. Then one sentence is a whole answer.")
QUIET = _("Ten quiet seconds first.")

FIRST_TELL = _("Say it aloud; nothing is typed here. One sentence is a whole answer. Then press {told}.")
FIRST_TELL_BACK = _("The same card, the other way round.")
FIRST_GIVE_BACK = _(
    "Aloud again, in your own words. Then {speaker} says whether that's it, or whether there's more."
)
FIRST_ASK = _("One of these, or your own. “Rather not” is an answer.")
FIRST_ASKED = _("That was a whole turn: tell, give back, ask.")
FIRST_STARS = _("Stars are for listening and asking on, and belong to both of you.")
FIRST_SKIP = _("Leave out the first steps")
FIRST_SKIP_HELP = _("No more explanations under the card; the settings bring them back.")
TELLS_FIRST = _("{first} tells first.")
PAIR_FREE = _("Another pair costs nothing.")
PAIR_AGAIN = _("These are other cards.")

STEPS = (_("tell"), _("give back"), _("ask"))

OPENED: dict[Depth, tuple[str, str]] = {
    Depth.SURFACE: ("", ""),
    Depth.SHALLOWS: (
        _("The Shallows are open."),
        _("Your listening brought you here. The cards go a little further in now, and a laugh still fits."),
    ),
    Depth.DEEP: (
        _("The Deep is open."),
        _("You both wanted to come here. Take your time with each card; one sentence is a whole answer."),
    ),
    Depth.SEABED: (
        _("You have reached the Seabed."),
        _("Few words live down here, and they are enough. Light cards are as welcome as ever."),
    ),
}
STAYED = (_("We stay here for now."), _("One time in four that is only the tide."))

VOTE_ASK = _("How deep shall the two of you go from here?")
VOTE_CHOICES = (_("Deeper"), _("Stay a while"))
VOTE_RULE = _(
    "{depth} opens if both of you choose deeper; and one time in four the tide says stay all the same. "
    "You cannot be sure whose wish it was."
)
TIDE_ASK = _("How would you like tonight to be?")
TIDE_CHOICES = (_("Any depth"), _("Keep it light"))
TIDE_RULE = _("It is a light evening if either of you wishes it, and one evening in four anyway.")
TIDE_OUT = _("The tide is out tonight: light cards, and an early night if you like.")

ARRANGE_TITLE = _("Our evenings: length, decks, house rules")
STAGE_ASK = _("Where in life are the two of you?")
STAGE_WHY = _("It only decides which decks are suggested.")
STAGES = {
    Stage.DATING: _("Getting to know each other"),
    Stage.EARLY: _("Early days"),
    Stage.COMMITTED: _("Committed"),
    Stage.LONG_TERM: _("Together for long"),
    Stage.PARENTS: _("With children"),
    Stage.LATER_LIFE: _("Later in life"),
}
STAGE_NONE = _("Rather not say")
LENGTH_ASK = _("How long is an evening, most of the time?")
LENGTH_OPEN = _("Open, until you close it")
NEEDS_ASK = _("What is true for you?")
NEEDS_WHY = _("So that no card presumes what is not so.")
NEEDS = {
    Need.LIVING_TOGETHER: _("We live together"),
    Need.MARRIED: _("We are married"),
    Need.CHILDREN: _("There are children"),
    Need.FAITH: _("Faith is part of our life"),
}
DECKS_ASK = _("Which decks are on the table?")
DECKS_WHY = _("You can change this between any two evenings.")
HOUSE_ASK = _("The rules of your house")
HOUSE = {
    HouseRule.BOTH_ANSWER: _("Both answer each card"),
    HouseRule.GIVE_BACK: _("The listener gives back what stays"),
    HouseRule.SHOW_POINTS: _("Show the stars"),
    HouseRule.SUGGEST_TIMES: _("Show the time that is left"),
}

BOUNDARIES_TITLE = _("Before the water gets deeper")
BOUNDARIES_WHY = _(
    "From here on cards may touch heavier things: family, money, loss. Each of you may now close what shall "
    "not come up, in private. What either of you closes stays closed; who closed it is not kept."
)
BOUNDARIES_ASK = _("What shall not come up? Space marks it. Nothing is a fine answer.")
BOUNDARIES_RULE = _(
    "Either of you may close more at any time. Opening something again takes a new page from both. Whoever "
    "studies the decks may notice what never comes."
)
BOUNDARIES_DESIRE = _("… and I would like cards about desire, if you would too")
BOUNDARIES_STAY = _("They stay as they are")
BOUNDARIES_AGAIN = _("Two new private pages, from empty")
BOUNDARIES_AGAIN_ASK = _("Your boundaries")
BOUNDARIES_AGAIN_WHY = _("Opening a topic again takes a new page from each of you.")
CLOSE_MORE = _("Close a topic")
CLOSE_MORE_ASK = _("What shall not come up from now on? Nobody is asked why.")
ONE_BREATH = _("Thank you. One breath …")

HANDOVER = _("{name}, this one is for you.")
HANDOVER_OTHER = _("{other}, look away for a moment.")

APPRECIATE = _("{speaker}, tell {listener} one thing you are glad of tonight. Aloud, and small is fine.")
KEEP_ASK = _("Is there one thing from tonight that you want to keep? A line, in your own words.")
GOODNIGHT = _("That was a whole evening. Good night, {first} and {second}.")

THANK_ASK = _("Thank you: what was good?")
ASIDE_ASK = _("Take “{card}” out of play?")
PROMISE_ASK = _("Your promise, in your own words:")
KEPT = _("Kept. {undo} takes it back.")
UNDO_ASK = _("That move belongs to whoever made it. If they agree, press {undo} once more.")
KEEP_LINE_ASK = _("A line worth keeping:")

LEAVE_ASK = _("Leave the table?")
LEAVE_WHY = _(
    "A minute of closing does an evening good. Or leave it just so: everything stays at this very move."
)

HELP_NOW = _("Keys now")
HELP_RULES = _("How it goes")
HELP_OTHERWISE = _("Keys at other moments")
HELP_BACK = _("Esc or a click: back    ↑ ↓ read on")

RULES_IN_SHORT = (
    _("You draw a card, and both of you answer it aloud, one after the other."),
    _("Tell: one of you speaks, the other only listens. One sentence is a whole answer."),
    _("Give back: the listener answers the question on the screen, in a breath or two."),
    _("When it lands, the speaker says “that's it”. That is where the stars come from."),
    _("Ask: the listener asks on, once or twice. “Rather not” is a fine answer."),
    _("Stars belong to both of you. None is ever taken away, and nobody earns them for telling more."),
    _("With enough of them deeper water opens; below the Shallows only if both of you want it."),
    _("Passing is free and needs no reason. Put a card down whenever you like; the screen does not say who."),
    _("Two screens: open Fathoms once more on this computer, and each of you sits at a screen of your own."),
)
