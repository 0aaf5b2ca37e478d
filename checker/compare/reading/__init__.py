"""Claims read: the author's words become readings, times and covers, once and late.

What cannot be read is a mistake, and the claim is left out of every comparison.
"""

from checker.compare.reading.claims import Reader, read_claims

__all__ = ["Reader", "read_claims"]
