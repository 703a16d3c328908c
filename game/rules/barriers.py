"""What undo may not cross, and what it may only with consent."""

from game.rules import events as e

BARRIERS: tuple[type[e.Event], ...] = (
    e.EveningBegan,
    e.TideTurned,
    e.WarmUpTold,
    e.RoundFinished,
    e.DepthOpened,
    e.DepthStayed,
    e.ClosingBegan,
    e.EveningEnded,
    e.BoundariesSet,
    e.PlanBegan,
    e.LetterSealed,
)
"""What undo never crosses: the past, private steps and votes. The table writes a checkpoint at each."""

CONSENT: tuple[type[e.Event], ...] = (e.TurnPassed, e.PutDown, e.QuestionDeclined)
"""Events that are taken back only with the consent of the partner whose they were."""
