"""What the game says about passphrases, and about a file that it can no longer save to."""

from game.language import _

LOCKED = _("locked")

UNLOCK_ASK = _("{name} is locked.")
UNLOCK_WHY = _("Type its passphrase. It is not shown, and not kept.")
UNLOCK_ON_BACKUP = _(
    "That did not open the game, but it opens its backup of {when}. Either the passphrase was changed since, "
    "or the beginning of the game's file is damaged."
)
UNLOCK_AGAIN = _("Try another passphrase")
UNLOCK_RESTORE = _("Put that backup in its place (the file is kept aside)")
RESTORED = _("The backup is in its place. What was there is kept beside it.")
WRONG = _("That did not open it: another passphrase, or the beginning of the file is damaged.")

OFFER_ASK = _("Would you like a passphrase for this game?")
OFFER_WHY = _(
    "It keeps your words closed on a stolen laptop, a lost disk, a synchronised folder; not from someone who "
    "knows it. If you both forget it, nobody can open this game, including us."
)
OFFER_NO = _("No passphrase")
OFFER_YES = _("Set a passphrase")

KEEP = _("Keep the passphrase")
CHANGE = _("Change it")
REMOVE = _("Take it away")
LOCKED_ASK = _("This game has a passphrase.")
LOCKED_WHY = _("To change it or take it away, type the present one first.")

NEW_ASK = _("A passphrase for this game")
NEW_WHY = _(
    "If you both forget it, nobody can open this game, including us. Several plain words are a good one; "
    "write them down where only the two of you look."
)
NEW_FIRST = _("The passphrase")
NEW_SECOND = _("The same again")
NEW_DIFFER = _("The two are not the same. Nothing is locked yet.")
SHOW = _("Show what I type")

SET = _("Locked. From now on this game opens with your passphrase.")
CHANGED = _("Changed. From now on this game opens with the new passphrase.")
REMOVED = _("The passphrase is gone. This game opens without one.")

COPIES_ASK = _("There are older copies of this game: {count}.")
COPIES_OPEN = _("They can still be read without a passphrase.")
COPIES_OLD = _("They still open with the old passphrase.")
COPIES_RELOCK = _("Make them open as the game does")
COPIES_DELETE = _("Delete them")
COPIES_LEAVE = _("Leave them as they are")
COPIES_DONE = _("Done.")
COPIES_LEFT = _("These could not be changed and are as they were: {names}")

BLANK_ASK = _("The passphrase brings it back.")
BLANK_WRONG = _("That was not it.")

FAILED_WHY = _("Nothing is lost: the game stands where it was last saved, and everything is still here.")
FAILED_AGAIN = _("Try again")
FAILED_LEAVE = _("Leave the table")
MOVED_WHY = _("The game is still held here. Put the file back and try again, or play on in a copy.")
MOVED_COPY = _("Write a copy, and play on in it")
COPY_WRITTEN = _("You play on in {path}.")
