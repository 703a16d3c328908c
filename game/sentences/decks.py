"""What the game says where decks are looked at and written: the library, the editor, the paste box."""

from game.rules.words import Facet, Kind, Occasion

DECKS_TITLE = "Decks: look around, or write your own"

KEYS_HERE = "Keys on this screen"

# ── The library ────────────────────────────────────────────────
LIBRARY_TITLE = "The decks"
LIBRARY_ALL = "All cards"
LIBRARY_LOOKING = "Looking at the shelves …"
LIBRARY_EMPTY = "No deck stands here yet. Press n to write one, or put one into your decks folder."
LIBRARY_NO_CARD = "No card is like that. Take a word or a filter away: Esc."
LIBRARY_NO_CARDS_HERE = "Nothing in this file can be played yet. What to mend stands beside it."
LIBRARY_MORE = "and {more:,} more: add a word"
LIBRARY_SEARCH = "Press / and type to search all {cards:,} cards"
LIBRARY_SEARCH_DECK = "Press / and type to search these cards"
LIBRARY_OWN = "yours"
LIBRARY_PARTNER = "your partner"
LIBRARY_ANY = {"depth": "any depth", "stage": "any life stage", "facet": "any facet", "topic": "any topic"}
LIBRARY_NONE_MARKED = "Mark a deck first, with the arrows."
LIBRARY_NOT_PLAYABLE = "not playable yet"
LIBRARY_BY = "by {author}"
LIBRARY_FROM = "from {deck}"
LIBRARY_FOR = "for {stages}"
LIBRARY_IF = "if: {needs}"
LIBRARY_MINUTES = "{minutes} minutes"
LIBRARY_AND_MORE = "and {more:,} more"
LIBRARY_TO_MEND = ("{number:,} thing to mend", "{number:,} things to mend")
LIBRARY_ADVICE = ("{number:,} piece of advice", "{number:,} pieces of advice")
LIBRARY_KEYS = (
    ("⏎", "Open the marked deck, and see its cards."),
    ("n", "Write a new deck."),
    ("e", "Edit the marked deck; one that came with Fathoms is copied first."),
    ("v", "Paste cards: a list from a chat, a table, a numbered list from Word."),
    ("/", "Search all cards."),
    ("d s f t", "Filter by depth, life stage, facet, topic; with shift, back."),
    ("r", "Look for new and changed files."),
    ("Esc", "One step back."),
)

# ── Beginning, and coming back ─────────────────────────────────
TITLE_ASK = "What is your deck called?"
TITLE_WHY = "You can change it at any time."
TITLE_PLACEHOLDER = "Sunday evenings"
TITLE_ENTER = "⏎  begin    Esc  back"
COPY_ASK = "Make “{title}” yours?"
COPY_WHY = "You get a copy of it to change as you like. The one that came with Fathoms stays as it is."
COPY_YES = "Yes, a copy of our own"
COPY_TITLE = "{title}, ours"
DRAFT_ASK = "You stopped in the middle of “{title}”."
DRAFT_WHY = "It is kept just as you left it."
DRAFT_GO_ON = "Go on writing"
DRAFT_LATER = "Not now; keep it"
DRAFT_FORGET = "Forget it"

# ── The editor ─────────────────────────────────────────────────
EDIT_HEAD = "About this deck"
EDIT_NO_WORDS = "no words yet"
EDIT_SAVED = "saved"
EDIT_UNSAVED = "not saved yet; a draft is kept"
EDIT_NEW = "nothing written yet"
EDIT_TITLE_LESS = "A deck without a title"
EDIT_PREVIEW_EMPTY = "…"
EDIT_TAKE = "F5  {offer}"
EDIT_ALL_WELL = "Nothing to better here. Read it aloud once."
EDIT_BLANK = "Ask for one thing, openly: what, how, when, which, tell me …"
EDIT_MORE_ADVICE = "and {more} more"
EDIT_DELETED = "The card is deleted. F8 brings it back."
EDIT_NO_UNDO = "Nothing is left to take back."
EDIT_NO_REDO = "Nothing was taken back."
EDIT_NO_OFFER = "There is no advice here that one key could take."
EDIT_TOO_MUCH = (
    "That is more than one field holds; its first {kept:,} letters were taken. "
    "To bring many cards, press v in the list."
)
EDIT_SAVED_AS = "Saved as {name}. Between two cards it can be chosen on the first screen: “{where}”."
EDIT_KEPT_BEFORE = "The file as it was is kept beside it."
EDIT_PASTED = ("{number:,} card came in.", "{number:,} cards came in.")

FIELDS = {
    "text": "The card",
    "depth": "depth",
    "kind": "kind",
    "follow_ups": "Follow-ups: what to ask next, one a line",
    "topics": "topics",
    "facet": "facet",
    "needs": "only if",
    "seconds": "countdown",
    "occasion": "made for",
    "note": "A line for whoever speaks",
    "why": "Why it is here, and who says so",
    "title": "Title",
    "author": "Who wrote it",
    "about": "One sentence that helps to choose it",
    "introduction": "Introduction, read before the first card",
    "closing": "Closing, read at the end",
    "language": "Language, such as en",
    "license": "What others may do with it",
    "stages": "for",
    "order": "order",
    "minutes": "minutes",
    "deepest": "no deeper than",
    "give_back": "give back",
    "pace": "pace",
    "points": "points",
    "version": "Version",
}
FIELD_MORE = "F6  more: topics, facet, time, a note …"
FIELD_MORE_HEAD = "F6  more: language, licence, life stages, a plan …"
FIELD_FEWER = "F6  fewer"
FIELD_NONE = "none"
FIELD_AS_THEY_LIKE = "as they like"
STAGE_ANY = "anyone"
KINDS = {Kind.QUESTION: "question", Kind.TOGETHER: "done together", Kind.GIFT: "small promise"}
FACETS: dict[Facet | None, str] = {None: "none"} | {facet: facet.value for facet in Facet}
OCCASIONS: dict[Occasion | None, str] = {
    None: "any moment",
    Occasion.GOOD_NEWS: "good news",
    Occasion.WARM_UP: "the warm-up",
}
SWITCHES: dict[bool | None, str] = {None: FIELD_AS_THEY_LIKE, True: "on", False: "off"}
TOPICS_ASK = "What does this card touch?"
TOPICS_WHY = "Whoever closed a topic never meets the card."
CARD_NEEDS_ASK = "What does this card take for granted?"
CARD_NEEDS_WHY = "It comes up only where that is so."
STAGES_ASK = "Which stages of life is this deck for?"
STAGES_WHY = "None means: for anyone. It only decides to whom the deck is suggested."

EDIT_LEAVE_ASK = "Leave “{title}”?"
EDIT_LEAVE_WHY = "It is not saved yet, and cannot be played as it is now."
EDIT_LEAVE_SAVE = "Save it, and leave"
EDIT_LEAVE_DRAFT = "Leave it as a draft, and go on another time"
EDIT_LEAVE_DROP = "Throw away what was changed"
CONFLICT_BESIDE = "Save mine beside it, as a deck of its own"
CONFLICT_INSTEAD = "Put mine in its place, and keep the other beside it"
CONFLICT_WHY = "Neither version gets lost. Esc goes back to writing; nothing is saved then."

EDIT_KEYS = (
    ("F4", "A new card, at the same depth."),
    ("F5", "Take the words that the advice offers."),
    ("F6", "More fields: topics, facet, needs, time, note …; and fewer again."),
    ("F8 F7", "Undo, step by step; and forth again."),
    ("F9", "Save. The deck can be played at once."),
    ("⏎", "In the card: on to its follow-ups. On an empty line there: on to the next card."),
    ("Esc", "From the card to the list, from the list back to the library."),
    ("n c x", "In the list: a new card, a copy of the marked one, delete it."),
    (", .", "In the list: move the card up or down; shift and an arrow do the same."),
    ("1 2 3 4", "In the list: move the card to the Surface, Shallows, Deep, Seabed."),
    ("v", "In the list: paste cards from elsewhere."),
    ("u", "In the list: undo."),
)

# ── The paste box ──────────────────────────────────────────────
PASTE_TITLE = "Paste cards"
PASTE_HINT = (
    "Paste here: a list from a chat, a table from a spreadsheet, a numbered list from Word. "
    "Or write a card a line."
)
PASTE_DEPTH = "cards without a depth go to"
PASTE_NOTHING = "What you paste shows here as cards, before anything is saved."
PASTE_CARDS = ("{number:,} card was understood", "{number:,} cards were understood")
PASTE_LINES = ("{number:,} line was not", "{number:,} lines were not")
PASTE_ALL = "every line was understood"
PASTE_LINE = "line {line}: "
PASTE_NONE_YET = "There is no card to take yet."
PASTE_TOO_MUCH = (
    "That was {letters:,} letters, more than the box holds. The first {kept:,} were taken. "
    "Put the whole into a file in your decks folder instead, or paste it in parts."
)
PASTE_WHERE = ("Where does the card go?", "Where do the {number:,} cards go?")
PASTE_NEW = "Into a new deck"
PASTE_INTO = "Into “{title}”"
PASTE_KEYS = (
    ("F6", "The depth for cards that have none of their own."),
    ("F9", "Take the cards."),
    ("Esc", "Back, without them."),
)

# ── The same in the palette: a name, what it does, and the action of the screen ──
LIBRARY_COMMANDS = (
    ("New deck", "Write a deck from nothing.", "write_new"),
    ("Edit deck", "Write on the marked deck; one that came with Fathoms is copied first.", "write_on"),
    ("Paste cards", "Bring cards from a chat, a table or Word.", "paste"),
)
EDIT_COMMANDS = (
    ("New card", "A card at the same depth.", "add"),
    ("Take the advice", "Put the words in place that the linter offers.", "take"),
    ("More fields", "Topics, facet, needs, time, note; or fewer again.", "more"),
    ("Undo", "One step back.", "edit('undo')"),
    ("Redo", "One step forth again.", "edit('redo')"),
    ("Copy card", "The marked card once more.", "edit('duplicate')"),
    ("Delete card", "Take the marked card away; undo brings it back.", "edit('delete')"),
    ("Move up", "The marked card one place up.", "edit('move', -1)"),
    ("Move down", "The marked card one place down.", "edit('move', 1)"),
    ("To the Surface", "Move the marked card there.", "edit('to_depth', 1)"),
    ("To the Shallows", "Move the marked card there.", "edit('to_depth', 2)"),
    ("To the Deep", "Move the marked card there.", "edit('to_depth', 3)"),
    ("To the Seabed", "Move the marked card there.", "edit('to_depth', 4)"),
    ("Paste cards", "Bring cards from a chat, a table or Word.", "paste"),
    ("Save", "Save the deck; it can be played at once.", "save"),
)
PASTE_COMMANDS = (
    ("Depth", "The next depth for cards that have none of their own.", "depth"),
    ("Take them", "Take the cards that were understood.", "take"),
)
