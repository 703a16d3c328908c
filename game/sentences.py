"""Every sentence that the game says on its own, in one place: short, warm, plain; names, never a gender.

Read it in one sitting, edit it here. Sentences that depend on a state are made in `voice`.
"""

from game.language import _
from game.rules.moves import HouseRule
from game.rules.words import Depth, Need, Stage

TITLE = "Fathoms"
TAGLINE = "A fathom is the span of two outstretched arms."

NOT_TONIGHT_TITLE = "When not to play"
NOT_TONIGHT = (
    "Leave the cards in the box tonight if one of you is afraid of the other,",
    "if someone was hurt or threatened, or is being made to play,",
    "if one of you is drunk or high, or one of you is in crisis.",
)
NOT_TONIGHT_HELP = (
    "Then someone outside is better than a game: a person you trust, a doctor, a counsellor, a helpline in "
    "your country; in danger, the emergency number. This is a game for two who feel safe together. It is no "
    "therapy, and it asks and records nothing about this."
)

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
DECKS_TITLE = "Decks"
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
KEPT = "Kept. u takes it back."
KEEP_LINE_ASK = "A line worth keeping:"

LEAVE_ASK = "Leave the table?"
LEAVE_WHY = (
    "A minute of closing does an evening good. Or leave it just so: everything stays at this very move."
)

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

LIBRARY_TITLE = "The decks"
LIBRARY_ALL = "All cards"
LIBRARY_LOOKING = "Looking at the shelves …"
LIBRARY_EMPTY = "No deck stands here yet. Put one into your decks folder, then press r."
LIBRARY_NO_CARD = "No card is like that. Take a word or a filter away: Esc."
LIBRARY_NO_CARDS_HERE = "Nothing in this file can be played yet. What to mend stands beside it."
LIBRARY_MORE = "and {more:,} more: add a word"
LIBRARY_SEARCH = "Press / and type to search all {cards:,} cards"
LIBRARY_SEARCH_DECK = "Press / and type to search these cards"
LIBRARY_OWN = "yours"
LIBRARY_PARTNER = "your partner"
LIBRARY_ANY = {"depth": "any depth", "stage": "any life stage", "facet": "any facet", "topic": "any topic"}
