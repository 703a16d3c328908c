"""The two partners at the table: rules, save, clock and chance joined in one running game."""
