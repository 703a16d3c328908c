"""Looking back in linear mode: the way in a few sentences, each evening on request, a card that came back."""

from collections.abc import Iterator

from game import voice
from game.plain.face import Face
from game.plain.forms import one_of
from game.rules.state import KeptLine
from game.sentences import journey as words
from game.sentences import plain as said
from game.table.journey import Evening, evenings
from game.voice import journey as say
from game.voice.dates import day

_DOT = " · "


def look_back(face: Face) -> None:
    """The journey of the open game, until they go back.

    Raises:
        FathomsError: when it cannot be read, or is not as it was written.
    """
    past = face.table.past()
    all_evenings = evenings(past)
    if not all_evenings:
        face.lines.say(*words.NO_EVENING)
        return
    face.lines.say(words.JOURNEY, *say.journey_sentences(past, all_evenings), said.JOURNEY_MORE)
    choices = [(_spoken(say.caption(evening)), evening) for evening in reversed(all_evenings)]
    while (evening := one_of(face, said.WHICH_EVENING, choices)) is not None:
        face.lines.say(*evening_lines(face, evening))


def show_last_evening(face: Face) -> None:
    """The page of the evening that has just been closed.

    Raises:
        FathomsError: when it could not be read.
    """
    all_evenings = evenings(face.table.past())
    if all_evenings:
        face.lines.say(*evening_lines(face, all_evenings[-1]))


def meet_again(face: Face) -> None:
    """What was kept the first time, once a card that came back has been told anew.

    Raises:
        FathomsError: when it could not be read.
    """
    lines = face.table.first_time()
    if lines is None:
        return
    face.lines.say(words.AGAIN, *([words.AGAIN_WHY] if lines else [words.AGAIN_NOTHING]))
    face.lines.say(*(signed(face, line) for line in lines))


def evening_lines(face: Face, evening: Evening) -> Iterator[str]:
    """An evening, in sentences; about the two, never about one of them."""
    yield _spoken(say.evening_title(evening))
    yield from say.opened_sentences(evening)
    places = dict(evening.places)
    yield words.EVENING_CARDS if evening.rounds else words.EVENING_NO_CARDS
    for past in evening.rounds:
        about = (
            past.card.depth.title,
            places.get(past.number, ""),
            said.STARRED_WORD if past.starred else "",
        )
        yield said.PLAN_CARD.format(
            about=", ".join(part for part in about if part), words=say.card_title(past.card)
        )
    yield words.EVENING_KEPT if evening.kept else words.EVENING_NOTHING_KEPT
    yield from (signed(face, kept.line) for kept in evening.kept)
    names = voice.names(face.state)
    for title, promises in (
        (words.EVENING_PROMISES, evening.promises),
        (words.EVENING_CAME_TRUE, evening.came_true),
    ):
        if promises:
            yield title
            yield from (said.SIGNED.format(name=names[each.by], line=each.text) for each in promises)
    if face.state.house.show_points and evening.tally:
        yield words.EVENING_POINTS
        yield from voice.tally_words(evening.tally)


def signed(face: Face, line: KeptLine) -> str:
    """A kept line, with who kept it and when."""
    name = voice.names(face.state)[line.by]
    return said.SIGNED_ON.format(name=name, line=say.quoted(line.text), day=day(line.at))


def _spoken(text: str) -> str:
    return text.replace(_DOT, ", ")
