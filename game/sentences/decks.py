"""What the game says where decks are looked at and written: the library, the editor, the paste box."""

from game.language import _, numbered
from game.rules.words import Facet, Kind, Occasion
from game.sentences.words import FACETS as FACET_WORDS

DECKS_TITLE = _("Decks: look around, or write your own")

KEYS_HERE = _("Keys on this screen")

# ── The library ────────────────────────────────────────────────
LIBRARY_TITLE = _("The decks")
LIBRARY_ALL = _("All cards")
LIBRARY_LOOKING = _("Looking at the shelves …")
LIBRARY_EMPTY = _("No deck stands here yet. Press n to write one, or put one into your decks folder.")
LIBRARY_NO_CARD = _("No card is like that. Take a word or a filter away: Esc.")
LIBRARY_NO_CARDS_HERE = _("Nothing in this file can be played yet. What to mend stands beside it.")
LIBRARY_MORE = _("and {more:,} more: add a word")
LIBRARY_SEARCH = _("Press / and type to search all {cards:,} cards")
LIBRARY_SEARCH_DECK = _("Press / and type to search these cards")
LIBRARY_OWN = _("yours")
LIBRARY_PARTNER = _("your partner")
LIBRARY_ANY = {
    "depth": _("any depth"),
    "stage": _("any life stage"),
    "facet": _("any facet"),
    "topic": _("any topic"),
}
LIBRARY_NONE_MARKED = _("Mark a deck first, with the arrows.")
LIBRARY_NOT_PLAYABLE = _("not playable yet")
LIBRARY_BY = _("by {author}")
LIBRARY_FROM = _("from {deck}")
LIBRARY_FOR = _("for {stages}")
LIBRARY_IF = _("if: {needs}")
LIBRARY_MINUTES = _("{minutes} minutes")
LIBRARY_AND_MORE = _("and {more:,} more")
LIBRARY_TO_MEND = numbered("{number:,} thing to mend", "{number:,} things to mend")
LIBRARY_ADVICE = numbered("{number:,} piece of advice", "{number:,} pieces of advice")
LIBRARY_KEYS = (
    ("⏎", _("Open the marked deck, and see its cards.")),
    ("n", _("Write a new deck.")),
    ("e", _("Edit the marked deck; one that came with Fathoms is copied first.")),
    ("v", _("Paste cards: a list from a chat, a table, a numbered list from Word.")),
    ("/", _("Search all cards.")),
    ("d s f t", _("Filter by depth, life stage, facet, topic; with shift, back.")),
    ("r", _("Look for new and changed files.")),
    ("Esc", _("One step back.")),
)

# ── Beginning, and coming back ─────────────────────────────────
TITLE_ASK = _("What is your deck called?")
TITLE_WHY = _("You can change it at any time.")
TITLE_PLACEHOLDER = _("Sunday evenings")
TITLE_ENTER = _("⏎  begin    Esc  back")
COPY_ASK = _("Make “{title}” yours?")
COPY_WHY = _("You get a copy of it to change as you like. The one that came with Fathoms stays as it is.")
COPY_YES = _("Yes, a copy of our own")
COPY_TITLE = _("{title}, ours")
DRAFT_ASK = _("You stopped in the middle of “{title}”.")
DRAFT_WHY = _("It is kept just as you left it.")
DRAFT_GO_ON = _("Go on writing")
DRAFT_LATER = _("Not now; keep it")
DRAFT_FORGET = _("Forget it")

# ── The editor ─────────────────────────────────────────────────
EDIT_HEAD = _("About this deck")
EDIT_NO_WORDS = _("no words yet")
EDIT_SAVED = _("saved")
EDIT_UNSAVED = _("not saved yet; a draft is kept")
EDIT_NEW = _("nothing written yet")
EDIT_TITLE_LESS = _("A deck without a title")
EDIT_PREVIEW_EMPTY = "…"
EDIT_TAKE = _("F5  {offer}")
EDIT_ALL_WELL = _("Nothing to improve here. Read it aloud once.")
EDIT_BLANK = _("Ask for one thing, openly: what, how, when, which, tell me …")
EDIT_MORE_ADVICE = _("and {more} more")
EDIT_DELETED = _("The card is deleted. F8 brings it back.")
EDIT_NO_UNDO = _("Nothing is left to take back.")
EDIT_NO_REDO = _("Nothing was taken back.")
EDIT_NO_OFFER = _("There is no advice here that one key could take.")
EDIT_TOO_MUCH = _(
    "That is more than one field holds; its first {kept:,} letters were taken. "
    "To bring many cards, press v in the list."
)
EDIT_SAVED_AS = _("Saved as {name}. Between two cards it can be chosen on the first screen: “{where}”.")
EDIT_KEPT_BEFORE = _("The file as it was is kept beside it.")
EDIT_PASTED = numbered("{number:,} card came in.", "{number:,} cards came in.")

FIELDS = {
    "text": _("The card"),
    "depth": _("depth"),
    "kind": _("kind"),
    "follow_ups": _("Follow-ups: what to ask next, one a line"),
    "topics": _("topics"),
    "facet": _("facet"),
    "needs": _("only if"),
    "seconds": _("countdown"),
    "occasion": _("made for"),
    "note": _("A line for whoever speaks"),
    "why": _("Why it is here, and who says so"),
    "title": _("Title"),
    "author": _("Who wrote it"),
    "about": _("One sentence that helps to choose it"),
    "introduction": _("Introduction, read before the first card"),
    "closing": _("Closing, read at the end"),
    "language": _("Language, such as en"),
    "license": _("What others may do with it"),
    "stages": _("for"),
    "order": _("order"),
    "minutes": _("minutes"),
    "deepest": _("no deeper than"),
    "give_back": _("give back"),
    "pace": _("pace"),
    "points": _("points"),
    "version": _("Version"),
}
FIELD_MORE = _("F6  more: topics, facet, time, a note …")
FIELD_MORE_HEAD = _("F6  more: language, licence, life stages, a plan …")
FIELD_FEWER = _("F6  fewer")
FIELD_NONE = _("none")
FIELD_AS_THEY_LIKE = _("as they like")
STAGE_ANY = _("anyone")
KINDS = {Kind.QUESTION: _("question"), Kind.TOGETHER: _("done together"), Kind.GIFT: _("small promise")}
FACETS: dict[Facet | None, str] = {None: _("none")} | FACET_WORDS
OCCASIONS: dict[Occasion | None, str] = {
    None: _("any moment"),
    Occasion.GOOD_NEWS: _("good news"),
    Occasion.WARM_UP: _("the warm-up"),
}
SWITCHES: dict[bool | None, str] = {None: FIELD_AS_THEY_LIKE, True: _("on"), False: _("off")}
TOPICS_ASK = _("What does this card touch?")
TOPICS_WHY = _("Whoever closed a topic never meets the card.")
CARD_NEEDS_ASK = _("What does this card take for granted?")
CARD_NEEDS_WHY = _("It comes up only where that is so.")
STAGES_ASK = _("Which stages of life is this deck for?")
STAGES_WHY = _("None means: for anyone. It only decides to whom the deck is suggested.")

EDIT_LEAVE_ASK = _("Leave “{title}”?")
EDIT_LEAVE_WHY = _("It is not saved yet, and cannot be played as it is now.")
EDIT_LEAVE_SAVE = _("Save it, and leave")
EDIT_LEAVE_DRAFT = _("Leave it as a draft, and go on another time")
EDIT_LEAVE_DROP = _("Throw away what was changed")
CONFLICT_BESIDE = _("Save mine beside it, as a deck of its own")
CONFLICT_INSTEAD = _("Put mine in its place, and keep the other beside it")
CONFLICT_WHY = _("Neither version gets lost. Esc goes back to writing; nothing is saved then.")

EDIT_KEYS = (
    ("F4", _("A new card, at the same depth.")),
    ("F5", _("Take the words that the advice offers.")),
    ("F6", _("More fields: topics, facet, needs, time, note …; and fewer again.")),
    ("F8 F7", _("Undo, step by step; and forward again.")),
    ("F9", _("Save. The deck can be played at once.")),
    ("⏎", _("In the card: on to its follow-ups. On an empty line there: on to the next card.")),
    ("Esc", _("From the card to the list, from the list back to the library.")),
    ("n c x", _("In the list: a new card, a copy of the marked one, delete it.")),
    (", .", _("In the list: move the card up or down; shift and an arrow do the same.")),
    ("1 2 3 4", _("In the list: move the card to the Surface, Shallows, Deep, Seabed.")),
    ("v", _("In the list: paste cards from elsewhere.")),
    ("u", _("In the list: undo.")),
)

# ── The paste box ──────────────────────────────────────────────
PASTE_TITLE = _("Paste cards")
PASTE_HINT = _(
    "Paste here: a list from a chat, a table from a spreadsheet, a numbered list from Word. "
    "Or write a card a line."
)
PASTE_DEPTH = _("cards without a depth go to")
PASTE_NOTHING = _("What you paste shows here as cards, before anything is saved.")
PASTE_CARDS = numbered("{number:,} card was understood", "{number:,} cards were understood")
PASTE_LINES = numbered("{number:,} line was not", "{number:,} lines were not")
PASTE_ALL = _("every line was understood")
PASTE_LINE = _("line {line}: ")
PASTE_NONE_YET = _("There is no card to take yet.")
PASTE_TOO_MUCH = _(
    "That was {letters:,} letters, more than the box holds. The first {kept:,} were taken. "
    "Put the whole into a file in your decks folder instead, or paste it in parts."
)
PASTE_WHERE = numbered("Where does the card go?", "Where do the {number:,} cards go?")
PASTE_NEW = _("Into a new deck")
PASTE_INTO = _("Into “{title}”")
PASTE_KEYS = (
    ("F6", _("The depth for cards that have none of their own.")),
    ("F9", _("Take the cards.")),
    ("Esc", _("Back, without them.")),
)

# ── The same in the palette: a name, what it does, and the action of the screen ──
LIBRARY_COMMANDS = (
    (_("New deck"), _("Write a deck from nothing."), "write_new"),
    (
        _("Edit deck"),
        _("Write on the marked deck; one that came with Fathoms is copied first."),
        "write_on",
    ),
    (_("Paste cards"), _("Bring cards from a chat, a table or Word."), "paste"),
)
EDIT_COMMANDS = (
    (_("New card"), _("A card at the same depth."), "add"),
    (_("Take the advice"), _("Put in the words that the advice offers."), "take"),
    (_("More fields"), _("Topics, facet, needs, time, note; or fewer again."), "more"),
    (_("Undo"), _("One step back."), "edit('undo')"),
    (_("Redo"), _("One step forward again."), "edit('redo')"),
    (_("Copy card"), _("The marked card once more."), "edit('duplicate')"),
    (_("Delete card"), _("Take the marked card away; undo brings it back."), "edit('delete')"),
    (_("Move up"), _("The marked card one place up."), "edit('move', -1)"),
    (_("Move down"), _("The marked card one place down."), "edit('move', 1)"),
    (_("To the Surface"), _("Move the marked card there."), "edit('to_depth', 1)"),
    (_("To the Shallows"), _("Move the marked card there."), "edit('to_depth', 2)"),
    (_("To the Deep"), _("Move the marked card there."), "edit('to_depth', 3)"),
    (_("To the Seabed"), _("Move the marked card there."), "edit('to_depth', 4)"),
    (_("Paste cards"), _("Bring cards from a chat, a table or Word."), "paste"),
    (_("Save"), _("Save the deck; it can be played at once."), "save"),
)
PASTE_COMMANDS = (
    (_("Depth"), _("The next depth for cards that have none of their own."), "depth"),
    (_("Take them"), _("Take the cards that were understood."), "take"),
)
