"""Two screens, one table: how a second window finds the first, and plays through it. Nothing is drawn here.

The first window holds the table and its file. The second speaks to it over a private local socket: it asks
(`messages`), the first plays and answers (`sharing`), and both are told whatever the other has done.
"""
