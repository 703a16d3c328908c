"""The two partners, the rules of their house, and their boundaries."""

from dataclasses import dataclass

from game.rules.words import Need, Stage, Topic


@dataclass(frozen=True)
class Couple:
    """The two partners by seat, and what cards may presume about them."""

    names: tuple[str, str]
    pronouns: tuple[str, str] = ("", "")
    stages: tuple[Stage, ...] = ()
    needs: tuple[Need, ...] = ()


@dataclass(frozen=True)
class House:
    """The house rules; see `HouseRule`."""

    both_answer: bool = True
    give_back: bool = True
    show_points: bool = True
    suggest_times: bool = True
    guess_first: bool = True
    ask_me_more: bool = True
    sealed_letter: bool = True


@dataclass(frozen=True)
class Boundaries:
    """The ownerless union of closed topics, and whether both opened the sexual facet."""

    closed: tuple[Topic, ...] = ()
    sexual: bool = False
