"""Mutants that mean what the package means: no test can tell them apart, each with its reason. They are counted on their own."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Equivalent:
    path: str
    within: str  # the whole line, without what it is indented by
    code: str  # what is changed in it
    kind: str
    reason: str


KNOWN: tuple[Equivalent, ...] = (
    Equivalent(
        "checker/values/scan/names.py",
        "if before > 0 and tokens.kind[before] == WORD and tokens.raw[before].isupper()"
        " and tokens.word[before - 1] in view.words.designators:",
        "before > 0",
        "sign",
        "before the first token stands the padding behind the last, which designates nothing",
    ),
    Equivalent(
        "checker/values/unit_names.py",
        'return _Names(symbols, words, max(name.count(" ") for name in words) + 1)',
        "1",
        "number",
        "how many words are looked up at most; no name of a unit has one more",
    ),
    Equivalent(
        "checker/compare/bounds/columns.py",
        "wide = sorted({(*instants_of(a.time), a.moment) for a in amounts if a.moment and shared[a.moment] > 1 and not a.time.is_point})",
        "shared[a.moment] > 1",
        "sign",
        "an amount alone at its moment needs no column of its own, and with one nothing else follows",
    ),
    Equivalent(
        "checker/compare/bounds/derived.py",
        'return f" {number}"',
        'f" {number}"',
        "text",
        "only has to be a name that no moment bears: those of claims have two spaces",
    ),
    Equivalent(
        "checker/compare/bounds/propagation.py",
        "if low > least[node].value and low > -infinite:",
        "low > -infinite",
        "sign",
        "no value lies there: what is worked out is a sum of bounds, far below, or what has none, far above",
    ),
    Equivalent(
        "checker/compare/bounds/propagation.py",
        "if high < most[node].value and high < infinite:",
        "high < infinite",
        "sign",
        "no value lies there: what is worked out is a sum of bounds, far below, or what has none, far above",
    ),
    Equivalent(
        "checker/compare/bounds/propagation.py",
        "if top.value < infinite:",
        "top.value < infinite",
        "sign",
        "no value lies there: what is worked out is a sum of bounds, far below, or what has none, far above",
    ),
    Equivalent(
        "checker/compare/bounds/propagation.py",
        "if bottom.value > -infinite:",
        "bottom.value > -infinite",
        "sign",
        "no value lies there: what is worked out is a sum of bounds, far below, or what has none, far above",
    ),
    Equivalent(
        "checker/compare/bounds/propagation.py",
        "if need > least[part].value and need > -infinite:",
        "need > -infinite",
        "sign",
        "no value lies there: what is worked out is a sum of bounds, far below, or what has none, far above",
    ),
    Equivalent(
        "checker/compare/bounds/growth.py",
        "if last.value - by_parts < most[node].value and last.value < grid.infinite:",
        "last.value < grid.infinite",
        "sign",
        "no value lies there: what is worked out is a sum of bounds, far below, or what has none, far above",
    ),
    Equivalent(
        "checker/compare/over_time.py",
        "later, earlier = (a, b) if end_a is None or (end_b is not None and end_a > end_b) else (b, a)",
        "end_a > end_b",
        "sign",
        "the two ends differ, as was asked before",
    ),
    Equivalent(
        "checker/compare/groups.py",
        "if not (is_timeless or other.held is first.held or other.held == first.held):",
        "is_timeless or other.held is first.held or other.held == first.held",
        "and/or",
        "claims that are not seen to be alike at a glance are folded one by one, and then found to be",
    ),
    Equivalent(
        "checker/compare/sums/plain.py",
        "say_the_same = True",
        "True",
        "truth",
        "claims that are not seen to say the same at a glance are fitted, and those that do always fit",
    ),
    Equivalent(
        "checker/compare/quotes/fold.py",
        "if len(text) >= _LONG:",
        "len(text) >= _LONG",
        "condition",
        "both ways give one text; the length only says which is quicker",
    ),
    Equivalent(
        "checker/compare/quotes/fold.py",
        "if len(text) >= _LONG:",
        "len(text) >= _LONG",
        "sign",
        "both ways give one text; the length only says which is quicker",
    ),
    Equivalent(
        "checker/compare/quotes/fold.py",
        "may_compose = False",
        "False",
        "truth",
        "nothing of an ASCII text melts, and so composing it changes nothing",
    ),
    Equivalent(
        "checker/compare/quotes/fold.py",
        'if len(head) < _LONG or len(head.encode("utf-8", "surrogatepass")) > len(head) + _FEW:',
        'len(head) < _LONG or len(head.encode("utf-8", "surrogatepass")) > len(head) + _FEW',
        "condition",
        "both ways find the marks of the text; how much of its beginning is ASCII only says which is quicker",
    ),
    Equivalent(
        "checker/compare/quotes/fold.py",
        'if len(head) < _LONG or len(head.encode("utf-8", "surrogatepass")) > len(head) + _FEW:',
        "len(head) < _LONG",
        "sign",
        "both ways find the marks of the text; how much of its beginning is ASCII only says which is quicker",
    ),
    Equivalent(
        "checker/compare/quotes/fold.py",
        'if len(head) < _LONG or len(head.encode("utf-8", "surrogatepass")) > len(head) + _FEW:',
        "len(head) + _FEW",
        "operator",
        "both ways find the marks of the text; how much of its beginning is ASCII only says which is quicker",
    ),
    Equivalent(
        "checker/compare/quotes/fold.py",
        'if len(head) < _LONG or len(head.encode("utf-8", "surrogatepass")) > len(head) + _FEW:',
        'len(head.encode("utf-8", "surrogatepass")) > len(head) + _FEW',
        "sign",
        "both ways find the marks of the text; how much of its beginning is ASCII only says which is quicker",
    ),
    Equivalent(
        "checker/compare/quotes/fold.py",
        'if len(head) < _LONG or len(head.encode("utf-8", "surrogatepass")) > len(head) + _FEW:',
        'len(head) < _LONG or len(head.encode("utf-8", "surrogatepass")) > len(head) + _FEW',
        "and/or",
        "both ways find the marks of the text; how much of its beginning is ASCII only says which is quicker",
    ),
    Equivalent(
        "checker/compare/quotes/fold.py",
        'if "  " not in text[:_LONG] and "\\t" not in text:',
        '"  "',
        "text",
        "what is not put on one line the quick way is put there the other way",
    ),
    Equivalent(
        "checker/compare/quotes/fold.py",
        'if "  " not in text[:_LONG] and "\\t" not in text:',
        '"  " not in text[:_LONG]',
        "sign",
        "what is not put on one line the quick way is put there the other way",
    ),
    Equivalent(
        "checker/compare/quotes/fold.py",
        'text = " ".join(filter(None, text.replace("\\r", "\\n").replace("\\u00a0", " ").replace("\\u202f", " ").split("\\n")))',
        '"\\u00a0"',
        "text",
        "what is not put on one line the quick way is put there the other way",
    ),
    Equivalent(
        "checker/compare/quotes/fold.py",
        'text = " ".join(filter(None, text.replace("\\r", "\\n").replace("\\u00a0", " ").replace("\\u202f", " ").split("\\n")))',
        '"\\u202f"',
        "text",
        "what is not put on one line the quick way is put there the other way",
    ),
    Equivalent(
        "checker/compare/quotes/fold.py",
        "if not _has_long_word(text) or _PILE.search(text) is None:",
        "not _has_long_word(text) or _PILE.search(text) is None",
        "and/or",
        "a cheap question before the pattern, which finds no pile where there is none",
    ),
    Equivalent(
        "checker/compare/quotes/fold.py",
        "half = _LONG // 2",
        "2",
        "number",
        "a pile of two hundred fills one of the shorter stretches too",
    ),
    Equivalent(
        "checker/compare/quotes/fold.py",
        'return len(text) >= _LONG and any(" " not in text[at : at + half] for at in range(0, len(text) - half + 1, half))',
        '" "',
        "text",
        "a cheap question before the pattern, which finds no pile where there is none",
    ),
    Equivalent(
        "checker/compare/quotes/fold.py",
        'return len(text) >= _LONG and any(" " not in text[at : at + half] for at in range(0, len(text) - half + 1, half))',
        "at + half",
        "operator",
        "a cheap question before the pattern, which finds no pile where there is none",
    ),
    Equivalent(
        "checker/compare/quotes/fold.py",
        'return len(text) >= _LONG and any(" " not in text[at : at + half] for at in range(0, len(text) - half + 1, half))',
        'len(text) >= _LONG and any(" " not in text[at : at + half] for at in range(0, len(text) - half + 1, half))',
        "and/or",
        "a cheap question before the pattern, which finds no pile where there is none",
    ),
    Equivalent(
        "checker/compare/quotes/edges.py",
        'words = head.rsplit(" ", 3)',
        "3",
        "number",
        "only the last two of its parts, and whether there are more, are looked at",
    ),
    Equivalent(
        "checker/compare/quotes/edges.py",
        "if len(self) >= _MOST:",
        "len(self) >= _MOST",
        "condition",
        "memory is emptied where it is full; an answer that was forgotten is worked out again",
    ),
    Equivalent(
        "checker/compare/quotes/edges.py",
        "if len(self) >= _MOST:",
        "len(self) >= _MOST",
        "sign",
        "memory is emptied where it is full; an answer that was forgotten is worked out again",
    ),
    Equivalent(
        "checker/compare/quotes/edges.py",
        'if rest[1:2] != " ":',
        '" "',
        "text",
        "what one word behind the comma says at once, all the words behind it say too",
    ),
    Equivalent(
        "checker/compare/quotes/near_miss.py",
        "self._was_asked = False",
        "False",
        "truth",
        "where words stand is noted for one quote or for all; the places are the same",
    ),
    Equivalent(
        "checker/compare/quotes/near_miss.py",
        "self._was_asked = True",
        "True",
        "truth",
        "where words stand is noted for one quote or for all; the places are the same",
    ),
    Equivalent(
        "checker/compare/quotes/near_miss.py",
        "if self._was_asked:",
        "self._was_asked",
        "condition",
        "where words stand is noted for one quote or for all; the places are the same",
    ),
)
