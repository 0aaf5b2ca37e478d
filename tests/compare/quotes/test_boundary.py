"""Where a word or a number may be cut: at `|`, and what that says of the text before it and of the text behind it."""

from __future__ import annotations

import pytest

from checker.compare.quotes.boundary import ends_whole, is_joint, is_whole, starts_whole


@pytest.mark.parametrize(
    ("text", "ends", "starts"),
    [
        ("1,100|", True, True),
        ("|1,100", True, True),
        ("a 1|, 2", True, True),
        ("|word", True, True),
        ("word|", True, True),
        ("two| words", True, True),
        ("two |words", True, True),
        ("wo|rd", False, False),
        ("5|5", False, False),
        ("m|2", False, False),
        ("5|km", False, False),
        ("word|, word", True, True),
        ("word|(word", True, True),
        ("(|word", True, True),
        ("blue|-green", True, True),
        ("blue-|green", True, True),
        ("it|'s", True, True),
        ("it'|s", True, True),
        ("can|'t", False, True),
        ("CAN|'T", False, True),
        ("can|'s", True, True),
        ("BOX|'T", True, True),
        ("don|'", True, True),
        ("don|.t", True, True),
        ("1|,100", False, False),
        ("1,|100", False, False),
        ("0|.95", False, False),
        ("0.|95", False, False),
        ("9|:30", False, False),
        ("9:|30", False, False),
        ("300|'000", False, False),
        ("300'|000", False, False),
        ("in 1911|, 12 came", True, True),
        ("in 1911,| 12 came", True, True),
        ("1|;2", True, True),
        ("1;|2", True, True),
        ("a|.5", True, True),
        ("a.|5", True, True),
        (".|5 of 7", True, True),
        ("it cost .|5", True, True),
        ("5|.a", True, True),
        ("5.|a", True, True),
        ("5|.", True, True),
        ("m|²", False, False),
        ("e|\u0301a", False, False),
        ("-|\u0301a", False, False),
        (" |\u0301a", True, True),
        ("e\u0301|a", True, True),
        ("é|t", False, False),
        ("Łó|dź", False, False),
        ("153|名", True, True),
        ("派|出", True, True),
        ("ไป|มา", True, True),
        ("한|국", False, False),
    ],
)
def test_a_cut_in_a_text(text: str, ends: bool, starts: bool) -> None:
    before, _, behind = text.partition("|")
    whole = before + behind
    assert not before or ends_whole(whole, len(before)) is ends
    assert not behind or starts_whole(whole, len(before)) is starts


def test_words_are_whole_where_neither_edge_cuts() -> None:
    text = "In 1,100 ways"
    whole = [text[at:end] for at in range(len(text)) for end in range(at + 1, len(text) + 1) if is_whole(text, at, end)]
    assert [words for words in whole if words.strip() == words] == ["In", "In 1,100", "In 1,100 ways", "1,100", "1,100 ways", "ways"]


@pytest.mark.parametrize(
    ("chars", "joint"),
    [("aZ5éßЖع한²", True), (" -.,'\"(_$\u0301", False), ("กမ\u1780៩中あア㐀\uf900ｱ\U00020000\u0e01", False), ("\u0e00\u10a0ａ", None)],
)
def test_letters_of_scripts_with_blanks_stand_together(chars: str, joint: bool | None) -> None:
    assert [char for char in chars if is_joint(char) is not (char.isalnum() if joint is None else joint)] == []
