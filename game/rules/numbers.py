"""Every number of the game, in one place; a deck's plan or a game may set them, nothing else may."""

from dataclasses import dataclass

from game.rules.words import Depth


@dataclass(frozen=True, slots=True)
class Rules:
    """The numbers of one game, with their defaults.

    Points are whole numbers for the pair; minutes are minutes of active time.
    """

    heard: int = 2
    asked: int = 1
    thanked: int = 1
    room_given: int = 2
    done_together: int = 4

    shallows_pot: int = 12
    deep_pot: int = 16
    seabed_pot: int = 20
    fathom_pot: int = 24
    rounds_above: int = 2
    cards_to_open: int = 4
    cards_to_stand_alone: int = 2
    stay_one_in: int = 4
    tide_one_in: int = 4

    questions_a_turn: int = 2
    swaps_before_together: int = 3
    same_facet_running: int = 2
    good_news_round: int = 2

    lengths: tuple[int, ...] = (20, 30, 45, 60, 90)
    usual_minutes: int = 45
    short_minutes: int = 30
    seabed_from_minutes: int = 45
    votes_an_evening: int = 1
    votes_a_long_evening: int = 2
    two_votes_above_minutes: int = 60
    no_vote_last_minutes: int = 15
    seabed_needs_minutes: int = 20
    deep_needs_minutes: int = 12
    surface_last_minutes: int = 8
    careful_evenings: int = 3
    light_share: float = 2 / 3

    plan_minutes: tuple[int, int] = (5, 180)
    tell_minutes: int = 3
    brief_tell_minutes: int = 1
    think_seconds: int = 30
    brief_think_seconds: int = 10
    quiet_seconds: int = 10
    gap_minutes: int = 10
    same_evening_hours: int = 4
    circles_every: int = 6
    boundaries_every: int = 6
    circle_steps: int = 7
    cards_to_leave: int = 3
    letter_months: tuple[int, ...] = (3, 6, 12)

    def pot_for(self, depth: Depth) -> int:
        """Points that the pair needs, since the last depth opened, before `depth` may open."""
        return {
            Depth.SURFACE: 0,
            Depth.SHALLOWS: self.shallows_pot,
            Depth.DEEP: self.deep_pot,
            Depth.SEABED: self.seabed_pot,
        }[depth]
