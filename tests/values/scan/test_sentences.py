"""Sentences: where they end, and where a full stop ends none."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.values.scan import sentences


def cut(text: str, language: str = "en") -> list[str]:
    return [text[start:end] for start, end in sentences(text, language)]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Hoang met Sr. Lt. Gen. Chien and Dr. A. B. Smith in Washington, D.C. Tuesday.",
        "Resolution No. 130 and No. 7 were adopted on Jan. 5 and Sept. 12.",
        "It rose 3.5 percent to $1.2 billion, i.e. more than planned.",
        "The U.S. Army and the U.N. mission left at 5 p.m. Monday.",
        "“Who goes there?” he asked, and “Stop!” she said.",
        "It was … well … not what they wanted.",
        "See Fig. 3, pp. 12 and vol. 4, cf. Smith et al. Nature 575.",
        "1. Heat the oven.",
        "The line was broken by a mail program after more than ninety characters, which is why it runs on\nTo the next line here.",
    ],
)
def test_these_are_one_sentence_each(text: str):
    assert cut(text) == [text]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("It sent 12 trucks. They left in 2014. Nobody knew.", 3),
        ("A headline without a full stop\n\nAnd the text. It goes on.", 3),
        ("Key figures\n- Revenue: 45\n- Costs: 38", 3),
        ("He said: “We won.” Then he left.", 2),
        ("What now? Nothing! All is well...", 3),
        ("rates by the 2025 period.On the next day", 2),
        ("They came at 5 p.m.\nThey left.", 2),
        ("In all it was 5. Two more came.", 2),
    ],
)
def test_these_are_several(text: str, count: int):
    assert len(cut(text)) == count


def test_a_german_ordinal_ends_no_sentence():
    assert cut("Am 13. Juni kam er. Am 14. ging er.", "de") == ["Am 13. Juni kam er.", "Am 14. ging er."]


@given(st.text(alphabet='aA1.!?…\n \t"”()-•€é\u200b', max_size=60))
def test_sentences_are_in_order_apart_and_hold_every_sign(text: str):
    spans = sentences(text)
    assert all(start < end for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())


LONG = "This line was broken by a mail program after rather more than ninety of its characters, as it does"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Key figures\nRevenue rose", ["Key figures", "Revenue rose"]),
        ("It came on Monday\nand left.", ["It came on Monday\nand left."]),
        ("It came on Monday\n\nand left.", ["It came on Monday", "and left."]),
        ("It came on Monday\n \t\nand left.", ["It came on Monday", "and left."]),
        ("These are left:\n- one of them\n- two", ["These are left:", "- one of them", "- two"]),
        ("These are left:\n• one of them", ["These are left:", "• one of them"]),
        ("These are left:\n12) one of them\n(3) two", ["These are left:", "12) one of them", "(3) two"]),
        (f"{LONG}\nIn Hanoi.", [f"{LONG}\nIn Hanoi."]),
        (f"{LONG}\n- one", [LONG, "- one"]),
        (f"{LONG}\nin Hanoi\nMore followed", [f"{LONG}\nin Hanoi", "More followed"]),
        (f"It came. {LONG}\nIn Hanoi.", ["It came.", f"{LONG}\nIn Hanoi."]),
        (f"{LONG[:89]}\nIn Hanoi.", [LONG[:89], "In Hanoi."]),
        (f"{LONG[:90]}\nIn Hanoi.", [f"{LONG[:90]}\nIn Hanoi."]),
        (f"A head\n{LONG[:89]}\nIn Hanoi.", ["A head", LONG[:89], "In Hanoi."]),
        ("It ends here\n", ["It ends here"]),
    ],
)
def test_a_line_break_ends_a_headline_and_an_item_and_no_sentence_that_goes_on(text: str, parts: list[str]) -> None:
    assert cut(text) == parts
