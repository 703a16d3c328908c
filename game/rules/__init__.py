"""The game itself, pure: no clock, no disk, no chance of its own, no screen."""
