"""What begins an evening from a therapist's plan."""

from dataclasses import dataclass

from game.rules.state.plan import Plan


@dataclass(frozen=True, slots=True)
class BeginPlan:
    """Sit down for an evening from one deck.

    Attributes:
        plan: the whole of it, as both have seen it.
        whole: what each privately agreed to, by seat: all of it, or up to the Shallows. Never stored.
    """

    plan: Plan = Plan()
    whole: tuple[bool, bool] = (True, True)


PlanMove = BeginPlan
