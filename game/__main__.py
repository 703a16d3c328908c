"""`python -m game` is `fathoms`."""

import sys

from game.cli import main

sys.exit(main())
