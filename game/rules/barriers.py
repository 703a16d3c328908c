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
    e.TopicsClosed,
    e.CardSwapped,
    e.LeftCardOver,
    e.CirclesDrawn,
    e.Cooled,
    e.PlanBegan,
    e.LetterSealed,
)
"""What undo never crosses: the past, private steps and votes. The table writes a checkpoint at each.

A card that nobody told is one of them: the moves that tell who passed it go with it.
"""

PAUSING: tuple[type[e.Event], ...] = (e.Paused, e.ReturnChosen, e.Resumed)
"""The events of one pause; they are taken back together."""

CONSENT: tuple[type[e.Event], ...] = (e.TurnPassed, e.PutDown, e.QuestionDeclined, *PAUSING)
"""Events that are taken back only with the consent of the partner whose they were."""
