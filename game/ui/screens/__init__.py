"""The screens: each takes its data in and is dismissed with a result. They never know each other."""
