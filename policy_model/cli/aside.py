"""Keeps what a compiled library prints out of what a command prints."""

import ctypes
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def solver_aside() -> Iterator[None]:
    """Send to standard error what compiled code prints meanwhile.

    HiGHS now and then prints a line of its own, past Python, into the JSON or CSV of a command.
    Only for a process of its own: the redirection holds for all its threads.
    """
    sys.stdout.flush()
    own = os.dup(1)
    os.dup2(2, 1)
    try:
        yield
    finally:
        ctypes.CDLL(None).fflush(None)  # what C still holds back belongs to standard error too
        os.dup2(own, 1)
        os.close(own)
