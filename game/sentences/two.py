"""Two screens: joining, waiting for each other, and going on alone."""

from game.language import _

JOIN_ASK = _("{game} is open in another window. Join it as the other screen?")
JOIN_WHY = _("Each of you sees the game at a screen of your own, and answers there what is for you alone.")
JOIN_YES = _("Join it")
JOIN_NO = _("Not now")

SEAT_ASK = _("Who sits at this screen?")
SEAT_WHY = _("The other of you sits at the other one.")

JOINED = _("{other} sits at the other screen. This one is {name}'s.")
ALONE = _("{other}'s screen is closed. You go on here together.")
SCREEN_OF = _("{name}'s screen")

VOTE_WHY = _("Each of you chooses alone, at a screen of your own. Staying is as good as going.")
WAITING = _("Waiting for {other}. Take your time.")
WAITING_WHY = _(
    "What was chosen here is nowhere on the disk, and nothing happens until {other} has chosen too."
)
BEGINS_THERE = _("The evening begins at the other screen.")
BEGINS_WHY = _("As soon as it does, it shows here too.")
ANEW = _("This step begins anew.")
GONE_ON = _("The other screen has gone on. Esc leads there.")
MEANWHILE = _("The other screen had gone on meanwhile, so this was not done.")
WORDS_WAIT = _("Your words are not kept yet. Ctrl+V puts them into the next line that you write.")

STALE = _("The other screen was quicker.")
LOST = _("The other window is closed.")
SLOW = _("The other window does not answer. Every move up to here is saved; look whether it is still open.")
BOTH_TAKEN = _("Both screens of this game are open already: there are two of you.")
EACH_ALONE = _("Each answers this at their own screen.")
NOT_NOW = _("This does not fit where the game is now.")
ONLY_THERE = _("This is done at the other screen.")

PLAIN_JOIN = _("A second screen joins it there, if the first one is drawn: start fathoms without --plain.")
