"""The deck that `new` writes: it explains the format where the format itself lets people write."""

from game.decks.model import MOST_LETTERS
from game.language import _
from game.text import clean_line

_TEMPLATE = """\
---
title: {title}
author:
language: en
license: CC BY 4.0
for: committed, long-term
about: One sentence that helps a couple to choose this deck.
---

Whatever stands here, before the first heading, introduces the deck: put your own words in its place.
A heading names a depth: Surface, Shallows, Deep or Seabed. A line that begins with a hyphen is a card,
indented hyphens below it are its follow-ups, and indented lines such as `topics: grief` say more about it.
Replace these cards by yours, six or more at each depth that you use, then run: fathoms decks check FILE

# Surface

- What small thing did I do this week that helped you?
  - What did it change about your day?
  - When else have you felt that?

- Which ordinary minute of today would you keep?
  - What made it worth keeping?
  - Who else was part of it?

- Tell me about something that made you laugh lately.
  - What was so funny, underneath?
  - Who would you have liked to tell first?
  moment: good-news

- What is the best thing in reach of your hand right now?
  - How did it come to you?
  - What would you miss without it?
  moment: warm-up

- together: Sit quietly side by side, then each say one word for how you are.
  time: 60s

- gift: Before our next evening I will make one ordinary thing easier for you.

# Deep

- When did you last feel alone while I was in the room?
  - What would have told you I was there?
  - How did the evening go on?
  topics: loneliness
  facet: emotional
  note: A corner of it is enough.

- What would you like to hear from me more often?
  - How does it feel when it is said?
  - When did you last hear it?

- Which worry visits you when the house is quiet?
  - What does it want to keep safe?
  - When is it smallest?

- What are you carrying that I could help you hold?
  - What would help look like?
  - How is it to say this much?

- How do you know that you are at home with somebody?
  - Where in you do you notice it?
  - When did you first feel it with me?

- What have you forgiven yourself for?
  - What did it take?
  - How do you speak to yourself about it now?

# Closing

Thank each other for one thing, out loud.
"""


def template(title: str) -> str:
    """A deck to begin with, under this title, as Markdown; the linter has nothing to say about it."""
    return _TEMPLATE.replace("{title}", clean_line(title)[:MOST_LETTERS].strip() or _("Our own deck"), 1)
