"""What the settings say: colours, letters, motion, keys. Read in one sitting, edited here."""

from game.language import _

TITLE = _("Settings")
HINT = _("They hold for every game on this computer.")
COLOURS = _("Colours")
COLOURS_WORDS = {
    "auto": _("as the terminal likes"),
    "sea": _("the dark sea"),
    "shore": _("the light shore"),
    "contrast": _("high contrast"),
    "none": _("no colour"),
}
COLOURS_HELD = _("The terminal asks for no colour (NO_COLOR), so there is none, whatever stands here.")
LETTERS = _("Marks")
LETTERS_WORDS = {"auto": _("as the terminal can"), "all": _("all of them"), "ascii": _("ASCII only")}
MOTION = _("Motion")
MOTION_WORDS = {True: _("cards turn, arms grow"), False: _("nothing moves")}
MOTION_HELD = _("TEXTUAL_ANIMATIONS is set to none, so nothing moves, whatever stands here.")
EXPLAIN = _("First steps")
EXPLAIN_WORDS = {True: _("explained in a first game"), False: _("not explained")}
KEYS = _("Keys")
KEYS_USUAL = _("as they come")
KEYS_CHANGED = _("{number} changed")
USUAL = _("All as it comes")
BACK = _("Back")
WINDOW = _("This window: {columns} by {rows}. Comfortable: 100 by 30.")
SAMPLE = (
    _("{first} tells. {second} listens."),
    _("What made you smile today?"),
    _("{first} felt heard {stars}"),
)
SAMPLE_NAMES = (_("Ana"), _("Sam"))
HOW = _("Enter or a click takes the next choice.")

KEYS_TITLE = _("Keys")
KEYS_HINT = _("Choose what to do, then press its new key.")
KEYS_ALL_USUAL = _("All keys as they come")
KEY_ASK = _("A key for: {label}")
KEY_WAITING = _("Press the key. Esc leaves it as it is.")
KEY_USUAL_IS = _("It comes with {key}.")
KEY_IS_TAKEN = _("{key} is “{label}” already. Press another, or give that one another key first.")
KEY_IS_FIXED = _("{key} is always there to {what}. Press another one.")
KEY_IS_THE_TERMINALS = _("Keys with Ctrl or Alt may belong to the terminal. Press one without.")
KEY_IS_NONE = _("That key does not reach every terminal. Press a letter, a sign, or F4 to F12.")
FIXED_KEYS = {
    "mark": _("point at a card"),
    "help": _("bring help"),
    "blank": _("blank the screen"),
    "pause": _("pause"),
    "leave": _("leave or go back"),
    "move": _("go to the next field"),
    "delete": _("delete while writing"),
}
UNDO_HELP = _("Take back the last move of this card.")
GOODNIGHT_HELP = _("End the evening here, from its closing.")
SETTINGS_HELP = _("Colours, marks, motion, keys.")
PALETTE_SEARCH = _("Search …")
PALETTE_HELP = _("Everything by name, for the keyboard and the mouse.")
