"""Every sentence that the game says on its own, in one place: short, warm, plain; names, never a gender.

Read it in one sitting, edit it here. Sentences that depend on a state are made in `voice`.
"""

from game.language import _
from game.rules.moves import HouseRule
from game.rules.words import Depth, Need, Stage
from game.sentences.decks import *  # noqa: F403 - the room of the decks speaks from a file of its own

TITLE = "Fathoms"
TAGLINE = "A fathom is the span of two outstretched arms."

WHEN_NOT_TO_PLAY = "When not to play"

TOO_SMALL = "This window is too small to play in. Make it a little larger: 60 columns by 20 rows."

TROUBLE = "That did not work"

CRASH = (
    "Something went wrong inside Fathoms itself. Every move is saved: start it again. "
    "If it happens twice, please report the lines below; they hold nothing that you typed."
)

NAMES_ASK = "Who is at the table?"
NAMES_HINT = "Any names you like. They stay on this computer."

PLEDGE = ("What you tell me here is yours.", "I bring it up again only if you do.")
PLEDGE_ASK = "Say this to each other, aloud, a line each."

THINK = "Half a minute to think comes first. Then one sentence is a whole answer."
QUIET = "Ten quiet seconds first."

FIRST_TELL = "Say it aloud; nothing is typed here. One sentence is a whole answer. Then press {told}."
FIRST_TELL_BACK = "The same card, the other way round."
FIRST_GIVE_BACK = (
    "Aloud again, in your own words. Then {speaker} says whether that's it, or whether there's more."
)
FIRST_ASK = "One of these, or your own. “Rather not” is an answer."
FIRST_ASKED = "That was a whole turn: tell, give back, ask."
FIRST_STARS = "Stars are for listening and asking on, and belong to both of you."
FIRST_SKIP = "Leave out the first steps"
FIRST_SKIP_HELP = "No more explanations under the card; the settings bring them back."
TELLS_FIRST = _("{first} tells first.")
PAIR_FREE = _("Another pair costs nothing.")
PAIR_AGAIN = _("These are other cards.")

STEPS = ("tell", "give back", "ask")

OPENED: dict[Depth, tuple[str, str]] = {
    Depth.SURFACE: ("", ""),
    Depth.SHALLOWS: (
        "The Shallows are open.",
        "Your listening brought you here. The cards go a little further in now, and a laugh still fits.",
    ),
    Depth.DEEP: (
        "The Deep is open.",
        "You both wanted to come here. Take your time with each card; one sentence is a whole answer.",
    ),
    Depth.SEABED: (
        "You have reached the Seabed.",
        "Few words live down here, and they are enough. Light cards are as welcome as ever.",
    ),
}
STAYED = ("We stay here for now.", "One time in four that is only the tide.")

VOTE_ASK = "How deep shall the two of you go from here?"
VOTE_CHOICES = ("Deeper", "Stay a while")
VOTE_RULE = (
    "{depth} opens if both of you choose deeper; and one time in four the tide says stay all the same. "
    "You cannot be sure whose wish it was."
)
TIDE_ASK = "How would you like tonight to be?"
TIDE_CHOICES = ("Any depth", "Keep it light")
TIDE_RULE = "It is a light evening if either of you wishes it, and one evening in four anyway."
TIDE_OUT = "The tide is out tonight: light cards, and an early night if you like."

ARRANGE_TITLE = "Our evenings: length, decks, house rules"
STAGE_ASK = "Where in life are the two of you?"
STAGE_WHY = "It only decides which decks are suggested."
STAGES = {
    Stage.DATING: "Getting to know each other",
    Stage.EARLY: "Early days",
    Stage.COMMITTED: "Committed",
    Stage.LONG_TERM: "Together for long",
    Stage.PARENTS: "With children",
    Stage.LATER_LIFE: "Later in life",
}
STAGE_NONE = "Rather not say"
LENGTH_ASK = "How long is an evening, most of the time?"
LENGTH_OPEN = "Open, until you close it"
NEEDS_ASK = "What is true for you?"
NEEDS_WHY = "So that no card presumes what is not so."
NEEDS = {
    Need.LIVING_TOGETHER: "We live together",
    Need.MARRIED: "We are married",
    Need.CHILDREN: "There are children",
    Need.FAITH: "Faith is part of our life",
}
DECKS_ASK = "Which decks are on the table?"
DECKS_WHY = "You can change this between any two evenings."
HOUSE_ASK = "The rules of your house"
HOUSE = {
    HouseRule.BOTH_ANSWER: "Both answer each card",
    HouseRule.GIVE_BACK: "The listener gives back what stays",
    HouseRule.SHOW_POINTS: "Show the stars",
    HouseRule.SUGGEST_TIMES: "Show the time that is left",
}

BOUNDARIES_TITLE = "Before the water gets deeper"
BOUNDARIES_WHY = (
    "From here on cards may touch heavier things: family, money, loss. Each of you may now close what shall "
    "not come up, in private. What either of you closes stays closed; who closed it is not kept."
)
BOUNDARIES_ASK = "What shall not come up? Space marks it. Nothing is a fine answer."
BOUNDARIES_RULE = (
    "Either of you may close more at any time. Opening something again takes a new page from both. Whoever "
    "studies the decks may notice what never comes."
)
BOUNDARIES_DESIRE = "… and I would like cards about desire, if you would too"
BOUNDARIES_STAY = "They stay as they are"
BOUNDARIES_AGAIN = "Two new private pages, from empty"
BOUNDARIES_AGAIN_ASK = "Your boundaries"
BOUNDARIES_AGAIN_WHY = "Opening a topic again takes a new page from each of you."
CLOSE_MORE = "Close a topic"
CLOSE_MORE_ASK = "What shall not come up from now on? Nobody is asked why."
ONE_BREATH = "Thank you. One breath …"

HANDOVER = "{name}, this one is for you."
HANDOVER_OTHER = "{other}, look away for a moment."

APPRECIATE = "{speaker}, tell {listener} one thing you are glad of tonight. Aloud, and small is fine."
KEEP_ASK = "Is there one thing from tonight that you want to keep? A line, in your own words."
GOODNIGHT = "That was a whole evening. Good night, {first} and {second}."

THANK_ASK = "Thank you: what was good?"
ASIDE_ASK = _("Take “{card}” out of play?")
PROMISE_ASK = "Your promise, in your own words:"
KEPT = "Kept. {undo} takes it back."
UNDO_ASK = "That one belongs to one of you. If they agree, press {undo} once more."
KEEP_LINE_ASK = "A line worth keeping:"

LEAVE_ASK = "Leave the table?"
LEAVE_WHY = (
    "A minute of closing does an evening good. Or leave it just so: everything stays at this very move."
)

HELP_NOW = "Keys now"
HELP_RULES = "How it goes"
HELP_OTHERWISE = "Keys at other moments"
HELP_BACK = "Esc or a click: back    ↑ ↓ read on"

RULES_IN_SHORT = (
    "You draw a card, and both of you answer it aloud, one after the other.",
    "Tell: one of you speaks, the other only listens. One sentence is a whole answer.",
    "Give back: the listener answers the question on the screen, in a breath or two.",
    "When it lands, the speaker says “that's it”. That is where the stars come from.",
    "Ask: the listener asks on, once or twice. “Rather not” is a fine answer.",
    "Stars belong to both of you. None is ever taken away, and nobody earns them for telling more.",
    "With enough of them deeper water opens; below the Shallows only if both of you want it.",
    "Passing is free and needs no reason. Put a card down whenever you like; the screen does not say who.",
)
