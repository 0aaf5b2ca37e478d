from __future__ import annotations

import io

import pytest

from checker.authoring.articles.article import UnreadArticle
from checker.authoring.articles.pdf import read_pdf
from tests.authoring.articles.files import pdf

pypdf = pytest.importorskip("pypdf", reason="PDF files are read by pypdf")


def big(text: str) -> str:
    return f"/F1 12 Tf ({text}) Tj"


BY_PLACE = f"{big('sent 55')} /F1 8 Tf 46 4 Td (3) Tj 5 -4 Td {big(' officers at 10')} /F1 8 Tf 80 5 Td (6) Tj 5 -5 Td {big(' m')}"
BY_RISE = f"{big('sent 55')} 4 Ts /F1 8 Tf (3) Tj 0 Ts {big(' officers at 10')} 4 Ts /F1 8 Tf (6) Tj 0 Ts {big(' m')}"
BY_RISE_ALONE = f"{big('sent 55')} q 5 Ts {big('3')} Q {big(' officers at 10')} 5 Ts /F1 8 Tf (6) Tj 0 Ts {big(' m')}"


@pytest.mark.parametrize("line", [BY_PLACE, BY_RISE, BY_RISE_ALONE], ids=["by place", "by rise", "by rise alone"])
def test_raised_characters_do_not_become_part_of_a_figure(line):
    assert read_pdf(pdf(f"BT 50 700 Td {line} ET")).text == "sent 55 ³ officers at 10⁶ m\n"


def test_a_file_of_a_usual_program_is_read():
    fpdf = pytest.importorskip("fpdf", reason="fpdf2 writes the file")
    page = fpdf.FPDF()
    page.add_page()
    page.set_title("Harbour report")
    page.set_font("helvetica", size=12)
    for text, place in (
        ("Harbour report\n\nIt has 55", "LINE"),
        ("3", "SUP"),
        (" boats and moved 10", "LINE"),
        ("6", "SUP"),
        (" m", "LINE"),
        ("3", "SUP"),
    ):
        page.char_vpos = place
        page.write(6, text)
    page.char_vpos = "LINE"
    page.ln(12)
    with page.table() as table:
        for cells in (("Year", "Boats", "Crews"), ("2014", "28", "000")):
            row = table.row()
            for cell in cells:
                row.cell(cell)
    read = read_pdf(bytes(page.output()))
    assert read.about.title == "Harbour report"
    assert "It has 55 ³ boats and moved 10⁶ m³" in read.text
    assert "Year | Boats | Crews\n2014 | 28 | 000\n" in read.text


def test_words_broken_at_the_end_of_a_line_are_whole_and_figures_are_as_they_were():
    lines = ("(the per-) Tj", "(sonnel of 2014-) Tj", "(2018, twenty-) Tj", "(five and 1,1-) Tj", "(00 in all) Tj")
    text = read_pdf(pdf("BT /F1 12 Tf 14 TL 50 700 Td " + " T* ".join(lines) + " ET")).text
    assert text == "the personnel of 2014-\n2018, twenty-five and 1,1-\n00 in all\n"


def test_columns_are_apart():
    cells = "".join(
        f"BT /F1 12 Tf 1 0 0 1 {x} {y} Tm ({text}) Tj ET "
        for y, row in ((700, ("2014", "28", "000")), (680, ("2015", "30", "100")))
        for x, text in zip((50, 200, 350), row, strict=True)
    )
    assert read_pdf(pdf(cells)).text == "2014 | 28 | 000\n2015 | 30 | 100\n"


def test_a_file_that_anyone_may_read_is_read_and_one_with_a_password_is_not():
    def encrypted(user: str) -> bytes:
        writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf("BT /F1 12 Tf 50 700 Td (55 officers) Tj ET")))
        writer.encrypt(user, "owner", algorithm="RC4-128")
        out = io.BytesIO()
        writer.write(out)
        return out.getvalue()

    assert read_pdf(encrypted("")).text == "55 officers\n"
    with pytest.raises(UnreadArticle, match="it is encrypted"):
        read_pdf(encrypted("secret"))


def test_a_picture_of_a_text_is_refused():
    with pytest.raises(UnreadArticle, match="it may be a scan"):
        read_pdf(pdf("0 0 100 100 re f"))


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4 nonsense", b"\x00" * 1000, pdf("")[:300]])
def test_what_is_no_pdf_file_is_refused_in_a_sentence(data):
    with pytest.raises(UnreadArticle):
        read_pdf(data)


def test_a_file_that_takes_too_long_is_given_up():
    with pytest.raises(UnreadArticle, match="takes more than"):
        read_pdf(pdf("BT /F1 12 Tf 50 700 Td (55 officers) Tj ET"), seconds=0.01)


def test_a_bomb_is_refused():
    import zlib

    bomb = zlib.compress(b"BT /F1 12 Tf (5) Tj ET " * 10_000_000)
    plain = pdf("")
    head, tail = plain.split(b"<</Length 0>>stream\n\nendstream")
    data = head + b"<</Length %d/Filter/FlateDecode>>stream\n" % len(bomb) + bomb + b"\nendstream" + tail
    with pytest.raises(UnreadArticle):
        read_pdf(data, seconds=60)


def test_nothing_in_the_folder_one_stands_in_is_imported(tmp_path, monkeypatch):
    (tmp_path / "pypdf.py").write_text("raise SystemExit('imported from the checked folder')")
    monkeypatch.chdir(tmp_path)
    assert read_pdf(pdf("BT /F1 12 Tf 50 700 Td (55 officers) Tj ET")).text == "55 officers\n"
