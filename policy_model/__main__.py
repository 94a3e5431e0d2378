"""Entry point of ``python -m policy_model``."""

import sys

from policy_model.cli import main

sys.exit(main())
