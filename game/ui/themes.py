"""The colours: a dark sea, a light shore. A colour means a person or a depth, and nothing else.

`first` and `second` are the two partners; `water-1` to `water-4` the depths in the gauge; `sea-1` to `sea-4`
what lies behind a card at each depth; `paper` and `ink` the card; `mist` and `faint` quiet words.
"""

from textual.theme import Theme

SEA = Theme(
    name="sea",
    primary="#8fd3ee",
    secondary="#7fe0bd",
    accent="#8fd3ee",
    foreground="#dcebf5",
    background="#0b2138",
    surface="#0f2b47",
    panel="#12304d",
    warning="#f2c879",
    error="#ff8f8f",
    success="#7fe0bd",
    dark=True,
    variables={
        "first": "#ff9e80",
        "second": "#7fe0bd",
        "paper": "#f7efe2",
        "paper-edge": "#e2d5bf",
        "ink": "#2a2130",
        "ink-soft": "#6f6358",
        "mist": "#a3bfd3",
        "faint": "#7d9cb5",
        "water-1": "#1d6288",
        "water-2": "#164a6d",
        "water-3": "#0f3450",
        "water-4": "#081d31",
        "closed": "#33536f",
        "sea-1": "#0e2a45",
        "sea-2": "#0b2138",
        "sea-3": "#08182b",
        "sea-4": "#050f1d",
        "footer-background": "#091b2e",
        "footer-key-foreground": "#f7efe2",
        "footer-description-foreground": "#a3bfd3",
        "block-cursor-background": "#f7efe2",
        "block-cursor-foreground": "#2a2130",
        "block-cursor-text-style": "none",
    },
)

SHORE = Theme(
    name="shore",
    primary="#1f5f7f",
    secondary="#0b6b52",
    accent="#1f5f7f",
    foreground="#1d2c36",
    background="#e9f0ee",
    surface="#f4f7f4",
    panel="#dbe7e6",
    warning="#7a5200",
    error="#9c2323",
    success="#0b6b52",
    dark=False,
    variables={
        "first": "#a83c17",
        "second": "#0b6b52",
        "paper": "#fffaf0",
        "paper-edge": "#d9cdb6",
        "ink": "#2a2130",
        "ink-soft": "#6b5f55",
        "mist": "#45606f",
        "faint": "#566f7d",
        "water-1": "#cfe9f2",
        "water-2": "#a9d3e3",
        "water-3": "#7fb6cd",
        "water-4": "#5d99b5",
        "closed": "#8aa3ad",
        "sea-1": "#e9f0ee",
        "sea-2": "#dfe9ea",
        "sea-3": "#d2e0e4",
        "sea-4": "#c5d6dd",
        "footer-background": "#d5e2e2",
        "footer-key-foreground": "#1d2c36",
        "footer-description-foreground": "#45606f",
        "block-cursor-background": "#1d2c36",
        "block-cursor-foreground": "#f4f7f4",
        "block-cursor-text-style": "none",
    },
)

THEMES = (SEA, SHORE)
