from __future__ import annotations

import io
import zipfile

import pytest

from checker.authoring.articles.article import UnreadArticle
from checker.authoring.articles.word import read_word
from tests.authoring.articles.files import LOWERED, RAISED, WORD, run, word


def shown(*runs: str) -> str:
    return read_word(word(f"<w:p>{''.join(runs)}</w:p>")).text


def test_raised_runs_do_not_become_part_of_a_figure():
    assert (
        shown(run("sent 55"), run("3", RAISED), run(" officers, 10"), run("6", RAISED), run(" metres"))
        == "sent 55 ³ officers, 10⁶ metres\n"
    )
    assert shown(run("5 m"), run("2", '<w:position w:val="6"/>'), run(" of CO"), run("2", LOWERED)) == "5 m² of CO2\n"


def test_what_was_struck_out_hidden_or_moved_away_is_no_text():
    gone = "<w:del><w:r><w:delText>40</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>41</w:t></w:r></w:moveFrom>"
    assert (
        shown(gone, "<w:ins>", run("55"), "</w:ins>", run("9", "<w:vanish/>"), run("8", "<w:strike/>"), run(" officers")) == "55 officers\n"
    )


def test_a_property_that_is_switched_off_counts_for_nothing():
    assert shown(run("55", '<w:vanish w:val="0"/><w:strike w:val="false"/>')) == "55\n"


def test_cells_of_a_table_and_columns_of_tabs_are_apart():
    cells = "".join(f"<w:tc><w:p>{run(text)}</w:p></w:tc>" for text in ("2014", "28", "000"))
    assert read_word(word(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>")).text == "2014 | 28 | 000\n"
    assert shown(run("28"), "<w:r><w:tab/></w:r>", run("000")) == "28 | 000\n"


def test_marks_of_hyphenation_do_not_change_a_figure():
    assert (
        shown(run("per"), "<w:r><w:softHyphen/></w:r>", run("sonnel, 2014"), "<w:r><w:noBreakHyphen/></w:r>", run("2018"))
        == "personnel, 2014\u20112018\n"
    )


def test_a_text_box_is_read_once_and_footnotes_stand_at_the_end():
    box = f"<AlternateContent><Choice>{run('12 quays')}</Choice><Fallback>{run('12 quays')}</Fallback></AlternateContent>"
    line = f'<w:footnote w:type="separator">{run("no")}</w:footnote>'
    notes = f"<w:footnotes {WORD}>{line}<w:footnote><w:p>{run('See 5.')}</w:p></w:footnote></w:footnotes>"
    body = f'<w:p>{box}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    assert read_word(word(body, footnotes=notes)).text == "12 quays\n\nSee 5.\n"


def test_the_properties_say_the_title_and_the_day_it_was_made_is_no_day_of_publication():
    core = "<cp><title>Harbour</title><creator>R. Lind</creator><created>2021-05-27T10:00:00Z</created></cp>"
    about = read_word(word(f"<w:p>{run('120 people')}</w:p>", core=core)).about
    assert (about.title, about.author, about.published) == ("Harbour", "R. Lind", None)
    assert about.hints == ("the file was made on 2021-05-27",)


def test_a_file_of_the_usual_program_is_read():
    docx = pytest.importorskip("docx", reason="python-docx writes the file")
    document = docx.Document()
    document.add_heading("Harbour grows", 0)
    paragraph = document.add_paragraph("It has 120 people and 10")
    paragraph.add_run("6").font.superscript = True
    out = io.BytesIO()
    document.save(out)
    read = read_word(out.getvalue())
    assert read.text == "Harbour grows\n\nIt has 120 people and 10⁶\n"
    assert read.about.title == "Harbour grows"


LAUGHS = '<!DOCTYPE d [<!ENTITY a "5555555555">' + "".join(f'<!ENTITY a{n} "{"&a" + str(n - 1 or "") + ";"}">' for n in range(1, 9)) + "]>"


@pytest.mark.parametrize(
    ("part", "says"),
    [
        (LAUGHS + f"<w:document {WORD}><w:body>&a8;</w:body></w:document>", "declares a document type"),
        ('<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>', "declares a document type"),
        ("<a>" * 100_000, "nested more than"),
        ("<a", "is no XML"),
        ("\x00\xff", "is no XML"),
        ("", "is no XML"),
    ],
)
def test_a_hostile_part_is_refused_in_a_sentence(part, says):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("word/document.xml", part)
    with pytest.raises(UnreadArticle, match=says):
        read_word(packed.getvalue())


def test_a_bomb_is_refused_before_it_is_unpacked_whole():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("word/document.xml", "w", force_zip64=True) as part:
        part.write(f"<w:document {WORD}>".encode())
        for _ in range(60):
            part.write(b" " * 1_000_000)
    assert len(packed.getvalue()) < 100_000
    with pytest.raises(UnreadArticle, match="larger than 50,000,000 bytes unpacked"):
        read_word(packed.getvalue())


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"not a zip", b"PK\x05\x06" + b"\x00" * 18])
def test_what_is_no_word_file_is_refused_in_a_sentence(data):
    with pytest.raises(UnreadArticle, match="it is no Word document"):
        read_word(data)
