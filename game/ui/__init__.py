"""The Textual face: screens that bind, dispatch and show, and know no rule."""
