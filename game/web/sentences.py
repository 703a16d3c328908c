"""What the page in the browser says, and the terminal that serves it. Kept apart: no other face needs it."""

from game.language import _

TITLE = _("Fathoms")

WAITING = _("One moment …")
NO_SCRIPT = _(
    "This page draws the game with JavaScript, which comes from this computer alone. Please allow it."
)

OVER = _("You have left the table. Everything is kept at this very move.")
AGAIN = _("Sit down again")
ELSEWHERE = _(
    "The game is open in two tabs already, one for each of you. "
    "Play on there, or close one and come back here."
)
LOST = _(
    "The page has lost touch with Fathoms. Every move is saved. If its window is still open, sit down again; "
    "if not, start it anew: fathoms serve"
)
UNABLE = _(
    "This browser cannot draw the game: it has no WebGL, or keeps it switched off. "
    "Another browser will do, and so will a terminal: fathoms"
)
TROUBLE = _("Something went wrong. Every move is saved; the window where Fathoms was started says more.")

REFUSED = _(
    "This page is for whoever started it. Open the whole address that the window of fathoms serve shows; "
    "each address works once."
)
NOT_US = _("This address does not lead to Fathoms. Open the one that the window of fathoms serve shows.")
NOT_HERE = _("There is nothing here. The game is on the page before this one.")

SERVED = _("""Fathoms lies open on a page of this computer. This address works once, in one
browser:

  {address}

A second tab can be the other's screen. Closing a tab loses nothing; in the same browser the page comes back.
Ctrl+C ends it.
""").rstrip()
NEXT_ADDRESS = _("The page is open. For another browser: {address}")
ENDED = _("The page is closed. Every move is saved.")
REACHABLE = _(
    "Others on your network can reach this page, and what goes to and fro is not encrypted: "
    "whoever listens can read along."
)

NOT_INSTALLED = _(
    "For the browser page Fathoms needs one thing more. Get it with: {command} "
    "(a Fathoms in the terminal needs nothing: fathoms)"
)
MEAN_IT = _(
    "With --host {host} others on your network could reach this page, and what goes to and fro is not "
    "encrypted: whoever listens can read along. If you mean it, add --i-mean-it."
)
PORT_TAKEN = _(
    "Nothing can be served at {host}, port {port}: {why}. "
    "Leave out --host and --port, and it is served here, at a free one."
)
PORT_TAKEN_WHY = _("another program has it")
NOT_THIS_COMPUTER_WHY = _("that is not this computer")
PORT_BARRED_WHY = _("this computer does not let it")
