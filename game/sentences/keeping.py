"""What the game says about keeping: backups, exports, erasing; and the headings of an exported page."""

from game.language import _
from game.rules.words import Depth, Need, Stage

GAMES_TITLE = _("Your games: backups, export, erase")

NO_GAME = _("No game yet. To begin one: fathoms")
NO_BACKUP = _("There is no backup of it yet.")
ALL_IS_WELL = _("all is well")

EXPORTED_READABLE = _("Whoever can open that file can read it: it is not locked.")
IMPORTED_ASKS = _(
    "Closed topics do not travel: Fathoms asks for them again. Your own decks are files; take them along."
)

PAGE_KEPT = _("Lines that you kept")
PAGE_PROMISES = _("Small promises")
PAGE_EVENINGS = _("Your evenings")
PAGE_HOW = _("How you play")
PAGE_NOTHING_KEPT = _("None yet. In the game, k keeps a line.")
PAGE_NO_EVENING = _("None yet.")
PAGE_STARRED = _("starred")
PAGE_END = _(
    "What you said is not here: it was never kept. Nor is how anybody voted, who passed, or which topics are "
    "closed between you. This page can be read by whoever has it."
)
PAGE_DEPTHS = {
    Depth.SURFACE: _("You are at the Surface."),
    Depth.SHALLOWS: _("The Shallows are open."),
    Depth.DEEP: _("The Deep is open."),
    Depth.SEABED: _("You have reached the Seabed."),
}
PAGE_HOUSE = {
    "both_answer": (_("Both of you answer each card."), _("Only the starter answers a card.")),
    "give_back": (_("The listener gives back what stays."), _("Nobody gives back; “I felt heard” says it.")),
    "show_points": (_("Stars are shown."), _("Stars are counted in silence.")),
    "suggest_times": (_("The time that is left is shown."), _("No time is shown.")),
}
PAGE_STAGES = {
    Stage.DATING: _("getting to know each other"),
    Stage.EARLY: _("early days"),
    Stage.COMMITTED: _("committed"),
    Stage.LONG_TERM: _("together for long"),
    Stage.PARENTS: _("with children"),
    Stage.LATER_LIFE: _("later in life"),
}
PAGE_NEEDS = {
    Need.LIVING_TOGETHER: _("you live together"),
    Need.MARRIED: _("you are married"),
    Need.CHILDREN: _("there are children"),
    Need.FAITH: _("faith is part of your life"),
}

LOCKED = _("locked with a passphrase")
LOST = _("{file} is missing, but there are backups of it. To put it back: fathoms games restore {stem}")
WAY_BACK = _("The newest good backup is of {when}. To go back to it: fathoms games restore {stem}")
ASK_TO_UNLOCK = _("Passphrase: ")
NAME_A_FILE = _("Name a file that holds its passphrase: --passphrase-file FILE")

NO_BACKUP_OF = _("There is no backup of {name}, so nothing was restored.")
NO_GOOD_BACKUP = _("No backup of {name} is whole, so nothing was restored. fathoms games check says more.")
WHICH_BACKUP = _("There is no backup “{wanted}”. Those there are: fathoms games list “{name}”")

NOT_EXPORTED = _("nothing was exported")
THERE_ALREADY = _(
    "{file} is there already and was left as it is. Choose another name, or write over it: --force"
)
EXPORTED = _("{name} is exported to {file}.")
IMPORTED = _("{name} is here now, in {file}: {evenings}, {cards} told.")

ERASE_WHAT = _("This removes {name} for good: {file}, {backups}, and what was kept aside of it.")
ERASE_ASK = _("Type the game's name to erase it, or nothing to keep it: ")
ERASE_YES = _("Nothing was erased. To erase it without a terminal, name it twice: --yes “{name}”")
NOT_ERASED = _("That is not the name of {name}. Nothing was erased.")

GAMES_HEADING = _("Your games")
NONE_HERE = _("No game lies here yet. One from another computer can be brought along.")
NEEDS_MENDING = _("needs mending")
NEWEST = _("The newest: {when}.")
GO_ON = _("Go on")
BACK = _("Back")
IMPORT = _("Bring a game along from another computer")
IMPORT_ASK = _("Which file? It ends in .json.")
IMPORT_WHY = _("It becomes a new game; no other is changed.")
CARES = {
    "BACK_UP": _("Back it up now"),
    "GO_BACK": _("Go back to a backup"),
    "CHECK": _("Check it to the last page, and its backups"),
    "EXPORT": _("Export it: to read, to print, to take along"),
    "ERASE": _("Erase it"),
}
GO_BACK_ASK = _("Go back to which evening?")
GO_BACK_WHY = _("Nothing is destroyed: what is there now is kept aside.")
EXPORT_ASK = _("Export it as what?")
EXPORT_WHY = _("All that the game holds, and nothing that the rules do not keep.")
EXPORT_WHERE = _("Into which file?")
WHOSE_FOLDER = _("This computer does not know whose folder that is. Type a whole path.")
UNLOCK = _("This game is locked.")
ERASE_TYPE = _("To erase it, type its name: {name}")
OFFER_TITLE = _("This game needs mending")
OFFER_WHY = _("Going back to a backup destroys nothing: the damaged file is kept aside.")
OFFER_BACKUP = _("Go back to the backup of {when}")
OFFER_NOTHING = _("Leave it as it is for now")
NOT_BACKED_UP = _("The evening is saved, but its backup could not be made. {why}")
