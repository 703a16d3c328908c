"""What happens only in an evening from a therapist's plan."""

from dataclasses import dataclass
from typing import Literal

from game.rules.state.plan import Plan


@dataclass(frozen=True, slots=True)
class PlanBegan:
    """An evening from a plan began; nothing of who agreed to what is left but the limit."""

    plan: Plan
    event: Literal["plan-began"] = "plan-began"


PlanEvent = PlanBegan
