"""The game on a page of this computer: who may see it, what is sent, the process behind it. No rules here."""
