"""The lines of plainly written claims: one pattern takes one key with its value, and its text is what YAML makes of it.

What the pattern takes is a small part of YAML, in which a line means the same whatever stands around it; all else is `bad`.
"""

from __future__ import annotations

import re
from functools import cache

_COLON_OR_HASH = r"(?::(?=[^ \n])|(?<! )#)"
"""Within a plain text: a colon that no blank follows, and a hash that no blank precedes."""
_PLAIN = rf"""[^\s!"#%&'*,:>?@\[\]`{{|}}~-][^\n:#]*+(?:{_COLON_OR_HASH}[^\n:#]*+)*+"""
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
    deeper = rf"\n {{{depth + 3},}}"
    quoted = rf'"[^"\\\n]*+(?:(?:\\["\\]|{deeper}(?=[^ \n]))[^"\\\n]*+)*+"' + "|" + rf"'[^'\n]*+(?:(?:''|{deeper}(?=[^ \n]))[^'\n]*+)*+'"
    braced = r"\{[^\n#]*\}|\[[^\n#]*\]"
    block = rf"[>|]-?(?:{deeper}[^ \n][^\n]*+)++"
    below = rf"(?:{deeper}[^\n#]++)++"
    value = rf"(?: (?:({_PLAIN}(?:{deeper}{_GOES_ON})*+)|({quoted}|{braced}|{block}))|({below}))"
    comment = rf"(?: {{0,{depth + 2}}}#(?:[ #][^\n]*+)?)?"
    return re.compile(rf"{' ' * depth}([ -]) ([a-z][a-z0-9_]*+):{value}(?: *+(?<=  )# [^\n]*+)?\n|{comment}\n|([^\n]*+\n)")


def plain_text(written: str) -> str:
    """What a plain text is that is of several lines, or has blanks behind it."""
    return _LINE.sub(" ", written.rstrip(" "))


def quoted_text(written: str) -> str:
    """What stands between quotation marks, of one line or of several."""
    text = written[1:-1]
    if "\n" in text:
        text = _LINE.sub(" ", text)
    if written[0] == "'":
        return text.replace("''", "'")
    return _ESCAPE.sub(r"\1", text) if "\\" in text else text


def block_text(written: str) -> str | None:
    """What a block of lines behind `>` or `|` is; None where they do not all begin in the same column."""
    head, *lines = written.split("\n")
    indent = len(lines[0]) - len(lines[0].lstrip(" "))
    if any(line[:indent].strip(" ") or line[indent] == " " for line in lines):
        return None
    text = (" " if head[0] == ">" else "\n").join([line[indent:] for line in lines])
    return text if len(head) > 1 else text + "\n"


_LINE = re.compile(r"\n +")
_ESCAPE = re.compile(r'\\(["\\])')
