"""What commands there are."""

from __future__ import annotations

COMMANDS = {
    "check": "judge a project's claims and report what cannot all be true",
    "show": "all that is recorded on a subject or a property, in order of time",
    "coverage": "the articles with their figures marked, and how many have a claim",
    "compare": "the verdict on two or more claims, with the whole reasoning",
    "draft": "a claims document for a new article, to be completed by hand",
    "reconcile": "record that a difference has been looked into",
    "baseline": "accept what stands today, so that only new findings fail",
    "import": "make claims documents of JSON Lines or CSV files",
    "export": "write the claims as JSON Lines, CSV, ClaimReview or Web Annotations",
    "rule": "a rule's page: what it finds, why it matters, how to settle it",
    "clean": "empty the cache of earlier runs",
    "init": "write a small project that runs",
    "completion": "print what makes a shell complete commands and flags",
    "schema": "print the JSON Schema of the claims format or of a report",
}
"""One file each in this folder."""


def has_command(name: str) -> bool:
    return name in COMMANDS
