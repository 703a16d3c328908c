"""What the game says about passphrases, and about a file that it can no longer save to."""

LOCKED = "locked"

UNLOCK_ASK = "{name} is locked."
UNLOCK_WHY = "Type its passphrase. It is not shown, and not kept."
UNLOCK_ON_BACKUP = (
    "That did not open the game, but it opens its backup of {when}. Either the passphrase was changed since, "
    "or the beginning of the game's file is damaged."
)
UNLOCK_AGAIN = "Try another passphrase"
UNLOCK_RESTORE = "Put that backup in its place (the file is kept aside)"
RESTORED = "The backup is in its place. What was there is kept beside it."
WRONG = "That did not open it: another passphrase, or the beginning of the file is damaged."

OFFER_ASK = "Would you like a passphrase for this game?"
OFFER_WHY = (
    "It keeps your words closed on a stolen laptop, a lost disk, a synchronised folder; not from someone who "
    "knows it. If you both forget it, nobody can open this game, including us."
)
OFFER_NO = "No passphrase"
OFFER_YES = "Set a passphrase"

KEEP = "Keep the passphrase"
CHANGE = "Change it"
REMOVE = "Take it away"
LOCKED_ASK = "This game has a passphrase."
LOCKED_WHY = "To change it or take it away, type the present one first."

NEW_ASK = "A passphrase for this game"
NEW_WHY = (
    "If you both forget it, nobody can open this game, including us. Several plain words are a good one; "
    "write them down where only the two of you look."
)
NEW_FIRST = "The passphrase"
NEW_SECOND = "The same again"
NEW_DIFFER = "The two are not the same. Nothing is locked yet."
SHOW = "Show what I type"

SET = "Locked. From now on this game opens with your passphrase."
CHANGED = "Changed. From now on this game opens with the new passphrase."
REMOVED = "The passphrase is gone. This game opens without one."

COPIES_ASK = "There are older copies of this game: {count}."
COPIES_OPEN = "They can still be read without a passphrase."
COPIES_OLD = "They still open with the old passphrase."
COPIES_RELOCK = "Make them open as the game does"
COPIES_DELETE = "Delete them"
COPIES_LEAVE = "Leave them as they are"
COPIES_DONE = "Done."
COPIES_LEFT = "These could not be changed and are as they were: {names}"

BLANK_ASK = "The passphrase brings it back."
BLANK_WRONG = "That was not it."

FAILED_WHY = "Nothing is lost: the game stands where it was last saved, and everything is still here."
FAILED_AGAIN = "Try again"
FAILED_LEAVE = "Leave the table"
MOVED_WHY = "The game is still held here. Put the file back and try again, or play on in a copy."
MOVED_COPY = "Write a copy, and play on in it"
COPY_WRITTEN = "You play on in {path}."
