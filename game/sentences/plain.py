"""What only linear mode says: the same game as plain lines of text."""

from game.language import _

PLAIN_HELP = _("play as plain lines of text, for screen readers, braille displays and dumb terminals")

NO_LINES = _("Fathoms needs somewhere to read from and to write to: start it in a terminal window.")

WELCOME = _("Fathoms, as plain lines. Type a number or a word, then Enter. Enter alone takes the first.")
HELP_AT_HAND = _("A question mark says everything that can be done.")
GAMES_BESIDE = _("More games: fathoms games list. To play one of them: fathoms play --plain NAME.")
ELSEWHERE_TITLE = _("Decks, backups, export, erase, settings")
ELSEWHERE = (
    _("These have commands of their own; leave first, then type one of them."),
    _("Decks at hand: fathoms decks list. The cards of one: fathoms decks show FILE."),
    _("Your games: fathoms games list. A copy: fathoms games backup NAME."),
    _("Back to a copy: fathoms games restore NAME. To take it along: fathoms games export NAME --to FILE."),
    _("To erase one: fathoms games erase NAME. Where everything lies: fathoms where."),
    _("Colours and keys are chosen in the other face, under Settings; linear mode has no colour."),
)
CARRY_ON = _("Carry on: {game}")
NEW_EVENING = _("A new evening: {game}")
A_NEW_GAME = _("A new game")
BEGIN = _("Begin")
GOOD_NIGHT = _("Good night")
EVENING_AND = _("evening {number}, {where}")

LEFT = _("Everything is saved. Good night.")
LEFT_AT_MOVE = _("Everything is saved at this very move. Until next time.")

NONE_OF_THESE = _("“{typed}” is none of these. A question mark says what there is.")
NONE_OF_THE_NUMBERS = _("That is none of these numbers, and nothing was taken. Type one of them.")
ENTER_TAKES = _("Enter takes {number}.")
NO_PAUSE = _("There is nothing to pause here.")
NO_CARD = _("No card lies there now.")
TAKEN_BACK = _("Taken back.")

OF_ONE = _("{name}: {options}.")
OF_BOTH = _("Either of you: {options}.")
OPTIONS = _("{options}.")
NUMBERED = _("{number} {words}")
HELP_NUMBERED = _("{number} or {key}: {words}")
HELP_FIRST = _("Enter or {number}: {words}")
HELP_PLAIN = _("{number}: {words}")
HELP_KEY = _("{key}: {words}")

BACK = _("Back")
GO_ON = _("Go on")
CARD_AGAIN = _("Read the card again.")
UNDO = _("Take back the last move of this card.")
PAUSE = _("Stop for a while; everything waits exactly as it is.")
BLANK = _("Push everything out of sight; what was above can still be scrolled back to.")
RULES = _("How it goes, and when not to play.")
LEAVE = _("Leave; everything stays at this very move.")
WHERE_NOW = _("Evening {number}, {left}.")

BLANKED = _("Out of sight, not erased: whoever scrolls back in this window still sees it.")
BLANKED_ENTER = _("Enter brings the game back.")

ONE_NAME = _("One name, then Enter:")
OTHER_NAME = _("The other name, then Enter:")

CARD = _("The card, {corner}: {words}")
CARD_NUMBERED = _("Card {number}, {corner}: {words}")
FACE_DOWN = _("A card lies face down, {corner}.")
FACE_DOWN_NUMBERED = _("Card {number} lies face down, {corner}.")
FACE_DOWN_TOUCHES = _("Card {number} lies face down, {corner}; it touches {topics}.")
NOTE = _("A note on it: {note}")
STARRED_CARD = _("It is starred.")
STARRED = _("Starred.")
STAR_OFF = _("The star is off again.")
TAKE_CARD = _("Take card {number}")
WHICH_CARD = _("Which card?")
WHICH_EVENING = _("Which evening would you like to hear?")
KEEPSAKES = _("Your keepsakes")
WHICH_LINE = _("Your keepsakes. Which one is it about?")
LINE_ASK = _("What shall become of it?")
SEAL_IT = _("Seal it until another day")
ERASE_IT = _("Delete it for good")
JOURNEY_MORE = _("The whole of it, to print or to read: fathoms book NAME --to FILE.")
STARRED_WORD = _("starred")
SIGNED = _("{name}: {line}")
SIGNED_ON = _("{name}, {day}: {line}")
PLAN_CARD = _("{about}: {words}")
QUESTIONS = _("You may ask, for example:")
COUNTDOWN = _("The card gives it {time}. Nothing rings; take as long as you like.")
SET_ASIDE_TONIGHT = _("For tonight")
SET_ASIDE_FOR_GOOD = _("For good")

HANDOVER = _("{name}, this one is for you. {other}, look away. Enter when ready.")
NOT_SHOWN = _("What you type is not shown.")
TYPE_A_NUMBER = _("Type a number, then Enter.")
TYPE_NUMBERS = _(
    "Type the numbers of what shall not come up, with blanks between them, then Enter. None at all is fine."
)
BOUNDARIES_ASK = _("What shall not come up? Nothing is a fine answer.")
NUMBERS_AGAIN = _("Something there was none of these numbers, and nothing was taken. Type all of them again.")
SCROLLED_AWAY = _("Those lines can still be scrolled back to; close this window if that matters.")

LINE_ASK = _("Type it on one line, then Enter. An empty line goes back.")
WHOSE_LINE = _("Whose words are they?")
LETTER_HOW = _("Write a few lines; what you type is not shown. An empty line ends it.")
SEALED = _("Sealed. Nobody reads it before its day.")
LETTER_SEAL = _("Seal it")
LETTER_TEAR = _("Tear it up")
LETTER_TOO_LONG = _("A letter has room for {most} letters; this one is longer, and nothing was sealed.")

MANY_HOW = _("Type the numbers of those to turn over; Enter takes them as they stand.")
MANY_YES = _("{number} {words}: yes")
MANY_NO = _("{number} {words}: no")

HOUSE_AS_IT_IS = _("As it is now")

SAID = _("We said it")
SPOKEN = _("{name}: “{line}”")
SAFE = _("We feel safe together")
APPRECIATED = _("Said")
NOT_YET = _("Not yet: back to the card")
KEEP_A_LINE = _("Keep a line")
LINES_KEPT = _("Lines kept: {count}.")
LEAVE_CARD = _("Leave a card face down")
LEAVE_GIFT = _("Make a small promise")
ONE_MORE = _("One more card")

LEAVE_AS_IT_IS = _("Leave it as it is")
LEAVE_CLOSING = _("Close the evening kindly")
LEAVE_STAY = _("Stay")

PLAY_ON = _("Play on")
DIVE_IN = _("Dive in")
NOT_FOR_US = _("Not for us: {way}")
FOR_US = _("Keep it after all: {way}")
WAY_LEFT_OUT = _("Left out.")
WAY_KEPT = _("Kept.")

PASSPHRASE = _("Type its passphrase, then Enter. It is not shown. An empty line lets it be.")
PASSPHRASE_NEW = _("Type the new passphrase, then Enter. It is not shown. An empty line lets it be.")
PASSPHRASE_AGAIN = _("The same again, then Enter:")
PASSPHRASE_BACKUP = _("If the file is damaged, a backup may open: fathoms games restore {stem}")

POINTS = _("{words}, {stars}")
