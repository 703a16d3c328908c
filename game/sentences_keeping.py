"""What the game says about keeping: backups, exports, erasing; and the headings of an exported page."""

from game.rules.words import Depth, Need, Stage

GAMES_TITLE = "Your games: backups, export, erase"

NO_GAME = "No game yet. To begin one: fathoms"
NO_BACKUP = "There is no backup of it yet."
ALL_IS_WELL = "all is well"

EXPORTED_READABLE = "Whoever can open that file can read it: it is not locked."
IMPORTED_ASKS = (
    "Closed topics do not travel: Fathoms asks for them again. Your own decks are files; take them along."
)

PAGE_KEPT = "Lines that you kept"
PAGE_PROMISES = "Small promises"
PAGE_EVENINGS = "Your evenings"
PAGE_HOW = "How you play"
PAGE_NOTHING_KEPT = "None yet. In the game, k keeps a line."
PAGE_NO_EVENING = "None yet."
PAGE_STARRED = "starred"
PAGE_END = (
    "What you said is not here: it was never kept. Nor is how anybody voted, who passed, or which topics are "
    "closed between you. This page can be read by whoever has it."
)
PAGE_DEPTHS = {
    Depth.SURFACE: "You are at the Surface.",
    Depth.SHALLOWS: "The Shallows are open.",
    Depth.DEEP: "The Deep is open.",
    Depth.SEABED: "You have reached the Seabed.",
}
PAGE_HOUSE = {
    "both_answer": ("Both of you answer each card.", "Only the starter answers a card."),
    "give_back": ("The listener gives back what stays.", "Nobody gives back; “I felt heard” says it."),
    "show_points": ("Stars are shown.", "Stars are counted in silence."),
    "suggest_times": ("The time that is left is shown.", "No time is shown."),
}
PAGE_STAGES = {
    Stage.DATING: "getting to know each other",
    Stage.EARLY: "early days",
    Stage.COMMITTED: "committed",
    Stage.LONG_TERM: "together for long",
    Stage.PARENTS: "with children",
    Stage.LATER_LIFE: "later in life",
}
PAGE_NEEDS = {
    Need.LIVING_TOGETHER: "you live together",
    Need.MARRIED: "you are married",
    Need.CHILDREN: "there are children",
    Need.FAITH: "faith is part of your life",
}

LOCKED = "locked with a passphrase"
LOST = "{file} is missing, but there are backups of it. To put it back: fathoms games restore {stem}"
WAY_BACK = "The newest good backup is of {when}. To go back to it: fathoms games restore {stem}"
ASK_TO_UNLOCK = "Passphrase: "
NAME_A_FILE = "Name a file that holds its passphrase: --passphrase-file FILE"

NO_BACKUP_OF = "There is no backup of {name}, so nothing was restored."
NO_GOOD_BACKUP = "No backup of {name} is whole, so nothing was restored. fathoms games check says more."
WHICH_BACKUP = "There is no backup “{wanted}”. Those there are: fathoms games list “{name}”"

NOT_EXPORTED = "nothing was exported"
THERE_ALREADY = (
    "{file} is there already and was left as it is. Choose another name, or write over it: --force"
)
EXPORTED = "{name} is exported to {file}."
IMPORTED = "{name} is here now, in {file}: {evenings}, {cards} told."

ERASE_WHAT = "This removes {name} for good: {file}, {backups}, and what was kept aside of it."
ERASE_ASK = "Type the game's name to erase it, or nothing to keep it: "
ERASE_YES = "Nothing was erased. To erase it without a terminal, name it twice: --yes “{name}”"
NOT_ERASED = "That is not the name of {name}. Nothing was erased."

GAMES_HEADING = "Your games"
NONE_HERE = "No game lies here yet. One from another computer can be brought along."
NEEDS_MENDING = "needs mending"
NEWEST = "The newest: {when}."
GO_ON = "Go on"
BACK = "Back"
IMPORT = "Bring a game along from another computer"
IMPORT_ASK = "Which file? It ends in .json."
IMPORT_WHY = "It becomes a new game; no other is changed."
CARES = {
    "BACK_UP": "Back it up now",
    "GO_BACK": "Go back to a backup",
    "CHECK": "Check it to the last page, and its backups",
    "EXPORT": "Export it: to read, to print, to take along",
    "ERASE": "Erase it",
}
GO_BACK_ASK = "Go back to which evening?"
GO_BACK_WHY = "Nothing is destroyed: what is there now is kept aside."
EXPORT_ASK = "Export it as what?"
EXPORT_WHY = "All that the game holds, and nothing that the rules do not keep."
EXPORT_WHERE = "Into which file?"
WHOSE_FOLDER = "This computer does not know whose folder that is. Type a whole path."
UNLOCK = "This game is locked."
ERASE_TYPE = "To erase it, type its name: {name}"
OFFER_TITLE = "This game needs mending"
OFFER_WHY = "Going back to a backup destroys nothing: the damaged file is kept aside."
OFFER_BACKUP = "Go back to the backup of {when}"
OFFER_NOTHING = "Leave it as it is for now"
NOT_BACKED_UP = "The evening is saved, but its backup could not be made. {why}"
