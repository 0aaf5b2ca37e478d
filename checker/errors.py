"""What stops the tool: a wrong set-up, never a wrong claim.

A wrong claim is a finding. What is raised from here ends the run with exit
code 2 and one plain sentence.
"""

from __future__ import annotations


class FactlintError(Exception):
    """The tool cannot do its job; the message is the sentence that the user reads."""


class UsageError(FactlintError):
    """The command line asks for something that does not exist."""


class SettingsError(FactlintError):
    """The project's settings cannot be used."""


class Stopped(BaseException):
    """A signal has come; `code` is what the command leaves with. No SystemExit: a plugin's rule may raise that, and is contained."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.code = 128 + number


class InputError(FactlintError):
    """A file could not be got at all (missing, permission, I/O)."""
