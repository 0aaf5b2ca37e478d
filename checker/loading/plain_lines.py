"""The lines of plainly written claims: one pattern takes one key with its value, and its text is what YAML makes of it.

What the pattern takes is a small part of YAML, in which a line means the same whatever stands around it; all else is `bad`.
"""

from __future__ import annotations

import re
from functools import cache

_COLON_OR_HASH = r"(?::(?=[^ \n])|(?<! )#)"
"""Within a plain text: a colon that no blank follows, and a hash that no blank precedes."""
PLAIN = rf"""[^\s!"#%&'*,:>?@\[\]`{{|}}~-][^\n:#]*+(?:{_COLON_OR_HASH}[^\n:#]*+)*+"""
_GOES_ON = rf"[^ \n:#][^\n:#]*+(?:{_COLON_OR_HASH}[^\n:#]*+)*+"


@cache
def key_lines(depth: int) -> re.Pattern[str]:
    """Takes the lines of a list of mappings whose dashes stand at `depth` (columns from 0), each time one of

    - a key with its value: dash (`-` at the first key of an entry), key, plain text (with the blanks before a comment), a value in
      quotation marks or brackets or as a block, or one that stands below its key
    - a line that is empty or a comment: nothing at all
    - any other line: bad

    A comment behind a value is only taken where nobody can think it part of the value (see `hints`).
    """
    plain, quoted, block = _forms(depth)
    braced = r"\{[^\n#]*\}|\[[^\n#]*\]"
    value = rf"(?: (?:({plain})|({quoted}|{braced}|{block}))|({below(depth)}))"
    return re.compile(rf"{' ' * depth}([ -]) ([a-z][a-z0-9_]*+):{value}{END}|{silent_line(depth)}\n|([^\n]*+\n)")


END = r"(?:\n| *+(?<=  )# [^\n]*+\n)"
"""What may stand behind a value."""


def silent_line(depth: int) -> str:
    """A line that is empty or a comment, without its end."""
    return rf"(?: {{0,{depth + 2}}}#(?:[ #][^\n]*+)?)?"


def long_form(depth: int) -> str:
    """A text in any of its forms, of one line or of several."""
    return "|".join(_forms(depth))


def below(depth: int) -> str:
    """Lines below a key, deeper than it."""
    return rf"(?:{_deeper(depth)}[^\n#]++)++"


def _forms(depth: int) -> tuple[str, str, str]:
    """A plain text, one in quotation marks, and a block of lines."""
    deeper = _deeper(depth)
    quoted = rf'"[^"\\\n]*+(?:(?:\\["\\]|{deeper}(?=[^ \n]))[^"\\\n]*+)*+"' + "|" + rf"'[^'\n]*+(?:(?:''|{deeper}(?=[^ \n]))[^'\n]*+)*+'"
    return rf"{PLAIN}(?:{deeper}{_GOES_ON})*+", quoted, rf"[>|]-?(?:{deeper}[^ \n][^\n]*+)++"


def _deeper(depth: int) -> str:
    """The beginning of a line that goes on with the value above it."""
    return rf"\n {{{depth + 3},}}"
