"""What the settings say: colours, letters, motion, keys. Read in one sitting, edited here."""

TITLE = "Settings"
HINT = "They hold for every game on this computer."
COLOURS = "Colours"
COLOURS_WORDS = {
    "auto": "as the terminal likes",
    "sea": "the dark sea",
    "shore": "the light shore",
    "contrast": "high contrast",
    "none": "no colour",
}
COLOURS_HELD = "The terminal asks for no colour (NO_COLOR), so there is none, whatever stands here."
LETTERS = "Marks"
LETTERS_WORDS = {"auto": "as the terminal can", "all": "all of them", "ascii": "ASCII only"}
MOTION = "Motion"
MOTION_WORDS = {True: "cards turn, arms grow", False: "nothing moves"}
MOTION_HELD = "TEXTUAL_ANIMATIONS is set to none, so nothing moves, whatever stands here."
EXPLAIN = "First steps"
EXPLAIN_WORDS = {True: "explained in a first game", False: "not explained"}
KEYS = "Keys"
KEYS_USUAL = "as they come"
KEYS_CHANGED = "{number} changed"
USUAL = "All as it comes"
BACK = "Back"
WINDOW = "This window: {columns} by {rows}. Comfortable: 100 by 30."
SAMPLE = ("{first} tells. {second} listens.", "What made you smile today?", "{first} felt heard {stars}")
SAMPLE_NAMES = ("Ana", "Sam")
HOW = "Enter or a click takes the next choice."

KEYS_TITLE = "Keys"
KEYS_HINT = "Choose a deed, then press its new key."
KEYS_ALL_USUAL = "All keys as they come"
KEY_ASK = "A key for: {label}"
KEY_WAITING = "Press the key. Esc leaves it as it is."
KEY_USUAL_IS = "It comes with {key}."
KEY_IS_TAKEN = "{key} is “{label}” already. Press another, or give that one another key first."
KEY_IS_FIXED = "{key} is always there to {what}. Press another one."
KEY_IS_THE_TERMINALS = "Keys with Ctrl or Alt may belong to the terminal. Press one without."
KEY_IS_NONE = "That key does not reach every terminal. Press a letter, a sign, or F4 to F12."
FIXED_KEYS = {
    "mark": "point at a card",
    "help": "bring help",
    "blank": "blank the screen",
    "pause": "pause",
    "leave": "leave or go back",
    "move": "go to the next field",
    "delete": "delete while writing",
}
UNDO_HELP = "Take back the last move of this card."
GOODNIGHT_HELP = "End the evening here, from its closing."
SETTINGS_HELP = "Colours, marks, motion, keys."
PALETTE_HELP = "Everything by name, for the keyboard and the mouse."
