"""A therapist's plan, and the presets of house rules."""

from game.language import _
from game.rules.words import Preset

PLANS_TITLE = _("An evening by a plan")
PLANS_ASK = _("Which plan tonight?")
PLANS_WHY = _("A plan is a whole evening that someone wrote: one card at a time, as they meant it.")
PLANS_NONE = _(
    "No deck here is a plan. A plan is a deck whose header says how its evening goes, such as “minutes: 30”; "
    "put one into {folder}."
)
PLANS_OVER = _("An evening is still open. Close it first; then you may begin one by a plan.")

PLAN_BY = _("by {author}")
PLAN_LENGTH = _("{minutes} minutes")
PLAN_OPEN = _("as long as you like")
PLAN_DEEPEST = _("down to {depth}")
PLAN_AS_WRITTEN = _("one card at a time, in the order written")
PLAN_SHUFFLED = _("one card at a time, in any order")
PLAN_GIVE_BACK = _("whoever listens gives back what stays")
PLAN_NO_GIVE_BACK = _("no giving back")
PLAN_BRIEF = _("brief: a minute each, no giving back")
PLAN_POINTS = _("stars count as always")
PLAN_NO_POINTS = _("no stars tonight")
PLAN_EITHER = _("Any card can be passed, put down or set aside; what you have closed never comes.")
PLAN_ALL = _("All its cards")
PLAN_TOGETHER = _("to do together")
PLAN_GIFT = _("a small promise")
PLAN_CLOSING = _("At the end")
PLAN_READ = _("We have both read it")
PLAN_SCROLL = _("↑ ↓  read on")

PLAN_TOLD = _("You have told {told} of its {cards} cards before.")
PLAN_CARRY_ON = _("Only those that are new to you")
PLAN_ANEW = _("From the beginning")
PLAN_EMPTY = _("Too little is left of this plan for tonight. Choose another one, or an evening of your own.")

PLAN_AGREE = _("“{title}”: how far would you like to go tonight?")
PLAN_AGREE_RULE = _("The lower of your two answers counts. Nobody is told whose it was, and it is not kept.")
PLAN_AGREE_CHOICES = (_("All of it"), _("Up to the Shallows"))

PLAN_TAKE = _("{partner}, take it for both of you, or leave it lying.")
PLAN_LAST = _("That was the last card of this plan.")
PLAN_LEFT_LYING = _("The other cards are told. Shall those come that you left lying, or told before?")
PLAN_NOTHING = _("No card of this plan can be told tonight.")
PLAN_BRIEF_HINT = _("About a minute. One sentence is a whole answer.")
PLAN_BRIEF_THINK = _("A few breaths to think. Then a minute at most; one sentence is a whole answer.")
PLAN_CLOSING_TITLE = _("To close “{title}”")

PRESETS_ASK = _("Begin from one of these, or choose for yourselves:")
PRESETS = {
    Preset.CLASSIC: _("Classic"),
    Preset.JUST_TALK: _("Just talk"),
    Preset.ONLY_STARTER: _("Only the starter answers"),
    Preset.WITH_A_PLAN: _("With a plan"),
}
PRESET_WITH_A_PLAN = _("The plan says how its evening goes; Enter leads to your plans.")
