"""Whatever text is given, its draft loads, its quotes are found, and nothing is told of it but what is to be done."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from checker.authoring.articles.article import UnreadArticle
from tests.authoring.draft.projects import WORDS, drafted_text, findings
from tests.project import write_project
from tests.report.hostile import naughty_strings

WORDS_OF_IT = (
    "Norden Brewery|the brewery|Lund|staff|opened on|nearly|since|as of|in|over 40%|55 people|1,100 employees|3 May 2019|2014–2018"
)
FIGURES = "10:30|seventh anniversary|8.5 million euros|5 km|three|10⁶|28 000|No. 5|🚢 5 ships|٥ سفن|五百人|מספר 5|ﬁve 5|e\u0301 5"
MARKS = ". ,  – ? : # - | > … ' \" ` @ ~ --- ... [5] [...] {a: 5} &a *a !!int %50 TODO yes null"
UNSEEN = ["\n", "\n\n", "\r\n", " ", "\t", " #", "\u00a0", "\u00ad", "\u200b", "\u202e", "\u2028", "\ufeff", "\x85"]
PIECES = st.sampled_from([*WORDS_OF_IT.split("|"), *FIGURES.split("|"), *MARKS.split(" "), *UNSEEN])


def check_law(text: str, **wish: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = write_project(Path(folder), {"claims/words.yaml": WORDS})
        try:
            done = drafted_text(root, text, **wish)
        except UnreadArticle:
            return
        told = findings(root)
        assert {finding.rule for finding in told} <= {"to-do"}, [(finding.rule, finding.message) for finding in told]
        assert len(told) == done.to_do
        assert (root / "seeds/text.txt").read_bytes() == text.encode()
        before = (root / done.document).read_bytes()
        drafted_text(root, text, update=True)
        assert (root / done.document).read_bytes().startswith(before[:20])
        assert {finding.rule for finding in findings(root)} <= {"to-do"}


@settings(max_examples=60)
@given(st.lists(PIECES, max_size=40), st.booleans())
@example(["TODO", " ", "55 people", "\n"], True)
@example(["55 people", " #", " ", "staff"], False)
@example(["Norden Brewery", " ", "opened on", " ", "3 May 2019", ". "] * 2, False)
def test_any_words_make_a_draft_that_is_clean(pieces, vocabulary):
    check_law(" ".join(pieces), vocabulary=vocabulary)


@settings(max_examples=40)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=300))
def test_any_text_makes_a_draft_that_is_clean(text):
    check_law(f"It has 5 boats {text} and 7 people.")


def test_hostile_strings_make_drafts_that_are_clean():
    strings = [text for text in naughty_strings() if text.strip() and "\0" not in text]
    for at in range(0, len(strings), 60):
        check_law("\n".join(f"It has 5 boats {text}" for text in strings[at : at + 60]))
