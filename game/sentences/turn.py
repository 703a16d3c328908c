"""What a turn asks: the questions to the listener by depth, and the stems to ask on with.

`{listener}` and `{speaker}` become names.
"""

from game.language import _, numbered
from game.rules.words import Depth, Listening, Reason

GIVE_BACK: dict[Depth, tuple[str, ...]] = {
    Depth.SURFACE: (
        _("{listener}, what stays with you?"),
        _("{listener}, what did you like hearing?"),
        _("{listener}, which word is still in your ear?"),
        _("{listener}, which part would you like to have seen?"),
        _("{listener}, what was new to you in that?"),
        _("{listener}, what made you smile, or nearly?"),
    ),
    Depth.SHALLOWS: (
        _("{listener}, which part will you remember on Friday?"),
        _("{listener}, what in that mattered most to {speaker}, do you think?"),
        _("{listener}, where in it did you feel {speaker} come alive?"),
        _("{listener}, what was between the words?"),
        _("{listener}, which moment of it could you almost see?"),
        _("{listener}, what do you understand now that you did not before?"),
    ),
    Depth.DEEP: (
        _("{listener}, what do you imagine that was like?"),
        _("{listener}, what feeling did you hear, underneath?"),
        _("{listener}, what might {speaker} have needed just then?"),
        _("{listener}, what do you think it took to carry that?"),
        _("{listener}, where in the telling did your heart go?"),
        _("{listener}, what would you not want to miss of what you heard?"),
    ),
    Depth.SEABED: (
        _("{listener}, what would you like {speaker} to know that you heard? A hand will do."),
        _("{listener}, what do you want to keep safe of what you heard? A look will do."),
        _("{listener}, what can you say so that {speaker} is not alone with it? Few words are enough."),
        _("{listener}, what reached you? It may be one word."),
        _("{listener}, what do you feel, having heard that? A hand is an answer too."),
        _("{listener}, what would you like to say first, before anything else? Or nothing, and stay close."),
    ),
}

COACHING = _("In a breath or two. {speaker}, say when that's it.")
"""Stands under the question while giving back is new."""

STEMS = (
    _("What was that like for you?"),
    _("What did you feel when …?"),
    _("What did you need just then?"),
    _("How did you know?"),
    _("What else belongs to it?"),
)

GOOD_NEWS_STEMS = (
    _("How did it come about?"),
    _("What was the best moment of it?"),
    _("Tell me again, slowly: how was it?"),
    _("Whom did you want to tell first?"),
    _("What does it make possible?"),
    _("How shall we celebrate it, however small?"),
)
"""For good news: interest that is glad with the other (Gable et al. 2004)."""

ASK_FIRST = _("One of these, or your own. Being asked feels good.")
ASK_SECOND = _("One more question is welcome. Two are enough.")
ASK_ENOUGH = _("Two questions are plenty. {speaker} has the last word.")

TELLS = {
    None: _("{speaker} tells. {listener} listens."),
    Listening.JUST_LISTEN: _("{speaker} tells. {listener} only listens: no ideas this time."),
    Listening.IDEAS_WELCOME: _("{speaker} tells. {listener} listens; ideas are welcome later."),
}
ADDS = {
    None: _("{speaker} adds what is missing. {listener} listens."),
    Listening.JUST_LISTEN: _("{speaker} adds what is missing. {listener} only listens."),
    Listening.IDEAS_WELCOME: _("{speaker} adds what is missing. {listener} listens."),
}

TALLY = {
    Reason.HEARD: numbered(
        "One of you felt heard by the other.", "You felt heard by each other {number} times."
    ),
    Reason.ASKED: numbered("One question led a little further.", "{number} questions led a little further."),
    Reason.THANKED: numbered("One thank-you was said.", "{number} thank-yous were said."),
    Reason.ROOM: numbered("Room was given for one silence.", "Room was given for {number} silences."),
    Reason.TOGETHER: numbered("You did one thing together.", "You did {number} things together."),
}
"""The evening's points as sentences about the two, never about one of them."""
