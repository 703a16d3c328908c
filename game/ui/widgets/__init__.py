"""The parts that screens are made of: each draws one thing from the state that is bound to it."""
