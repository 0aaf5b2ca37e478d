from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.authoring.articles.article import UnreadArticle
from checker.authoring.articles.html import read_html


def shown(body: str) -> str:
    return read_html(f"<!doctype html><meta charset=utf-8><body>{body}".encode()).text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>10<sup>6</sup> metres", "10⁶ metres\n"),
        ("<p>sent 55<sup><a href='#fn3'>3</a></sup> officers", "sent 55 officers\n"),
        ("<p>sent 55<sup class=reference><a href='#cite_note-7'>[7]</a></sup> officers", "sent 55 officers\n"),
        ("<p>sent 55<a role=doc-noteref href='#n'>3</a> officers", "sent 55 officers\n"),
        ("<p>5 m<span style='vertical-align: super; font-size: 70%'>2</span> of land", "5 m² of land\n"),
        ("<p>1&nbsp;100 people, 28&#8239;000 more", "1\u00a0100 people, 28\u202f000 more\n"),
        ("<p>per&shy;sonnel of 1,1&shy;00", "personnel of 1,100\n"),
        ("<p><del>40</del> <ins>41</ins> people, <s>50</s> 51", "41 people, 51\n"),
        ("<p>a<p>b<div>c</div>d<br>e", "a\n\nb\n\nc\n\nd\ne\n"),
        ("<ul><li>one<li>two</ul>", "one\ntwo\n"),
        ("<table><tr><td>2014<td>28<td>000<tr><td>2015<td>30<td>100</table>", "2014 | 28 | 000\n2015 | 30 | 100\n"),
        ("<p>5<span class=sr-only>+</span><span>1</span>&frasl;<span>2</span> km", "5 1⁄2 km\n"),
        ("<p>1,<del>1</del><ins>2</ins>00 people, 5<img src=a.png>6", "1,200 people, 5 6\n"),
        ("<pre>a  1\n  b 2</pre>", "a  1\nb 2\n"),
        ("<p>3 &lt; 5 and 5 < 6 &amp; 7", "3 < 5 and 5 < 6 & 7\n"),
        ("<p><math><msup><mn>10</mn><mn>6</mn></msup></math> or <math><mfrac><mn>1</mn><mn>4</mn></mfrac></math>", "10⁶ or 1⁄4\n"),
        ("<p>seen<!-- 1 --> <!-- > 2 -->3<?php 4 ?>5", "seen 35\n"),
        ("<p>bold <b>5<p>5</b> more</p>", "bold 5\n\n5 more\n"),
    ],
)
def test_figures_are_those_that_a_reader_sees(body, text):
    assert shown(body) == text


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>var a = '<p>99</p>';</script>",
        "<style>p:after {content: '99'}</style>",
        "<nav>99</nav>",
        "<span hidden>99</span>",
        "<div style='display : none'>99<p>99</div>",
        "<div style='visibility:hidden'>99</div>",
        "<span class='x sr-only'>99</span>",
        "<template>99</template><noscript>99</noscript><svg><text>99</text></svg>",
        "<select><option>99<option>99</select><button>99</button><textarea>99</textarea>",
        "<div role=navigation>99</div>",
        "<footer>99</footer>",
        "<iframe><p>99</iframe>",
    ],
)
def test_what_is_not_shown_or_no_part_of_the_text_is_left_out(hidden):
    assert shown(f"<p>before 1</p>{hidden}<p>after 2") == "before 1\n\nafter 2\n"


def test_the_article_is_told_from_what_stands_around_it():
    page = """<header>Site 1999</header><h1>Harbour grows</h1><aside>Weather: 21 degrees</aside><main>
        <article><header><p>By R. Lind</header><p>The harbour has 120 people, and some more words so that it is the longest part.
        <aside>Fact box: 12 quays</aside></article>
        <article><h2>Also read</h2>55 ships</article></main><footer>2024</footer>"""
    assert shown(page).split("\n\n") == [
        "Harbour grows",
        "By R. Lind",
        "The harbour has 120 people, and some more words so that it is the longest part.",
        "Fact box: 12 quays\n",
    ]


def test_a_page_of_teasers_is_taken_whole():
    body = "<article>one 1</article><article>two 2</article><article>three 3</article>"
    assert shown(body).split("\n\n") == ["one 1", "two 2", "three 3\n"]


def test_a_page_that_is_all_one_form_is_read_all_the_same():
    assert shown("<form><p>The harbour has 120 people.</form>") == "The harbour has 120 people.\n"


def test_a_page_says_what_it_is():
    page = """<html lang="en-GB"><title>Harbour grows | The Paper</title><link rel=canonical href="https://paper.example/h">
        <meta property="og:site_name" content="The Paper"><meta name=author content="R.&nbsp;Lind">
        <meta property="article:published_time" content="2024-05-02T23:30:00-05:00"><body><h1>Harbour grows</h1><p>120 people."""
    about = read_html(page.encode()).about
    assert about[:6] == ("Harbour grows", "2024-05-02", "The Paper", "R. Lind", "https://paper.example/h", "en-GB")


def test_json_ld_comes_first_and_may_be_nested_or_broken():
    data = (
        '{"@graph": [{"@type": ["NewsArticle"], "headline": "H", "datePublished": "2024-05-02", "author": [{"name": "A"}, {"name": "B"}]}]}'
    )
    page = f"<title>T</title><meta name=date content=2023-01-01><script type='application/ld+json'>{data}</script><p>x"
    about = read_html(page.encode()).about
    assert (about.title, about.published, about.author) == ("H", "2024-05-02", "A, B")
    for broken in ("[" * 100_000, "{", "1" * 10_000, "null", '{"@type": "NewsArticle", "datePublished": {"a": 1}}'):
        assert read_html(page.replace(data, broken).encode()).about.published == "2023-01-01"


def test_a_day_of_change_is_no_day_of_publication():
    about = read_html(b"<meta property='article:modified_time' content='2024-05-02'><p>120 people").about
    assert about.published is None
    assert about.hints == ("the page was changed on 2024-05-02",)


@pytest.mark.parametrize("encoding", ["windows-1252", "iso-8859-15", "koi8-r", "shift_jis", "utf-16", "utf-8-sig", "gb18030"])
def test_a_page_is_read_in_the_encoding_that_it_declares(encoding):
    word = {"koi8-r": "Гавань", "shift_jis": "港", "gb18030": "港口"}.get(encoding, "Häfen")
    assert word in read_html(f"<meta charset={encoding.removesuffix('-sig')}><p>{word} 5".encode(encoding)).text


def test_an_undeclared_page_is_utf_8_or_western():
    assert read_html("<p>Häfen – 5".encode()).text == "Häfen – 5\n"
    assert read_html("<p>Häfen – 5".encode("cp1252")).text == "Häfen – 5\n"


def test_bytes_that_are_no_characters_are_told():
    read = read_html(b"<meta charset=utf-8><p>1\xa0100 people")
    assert read.text == "1\ufffd100 people\n"
    assert read.notes == ("1 place is no character in its encoding, utf-8: they are shown as \ufffd",)


@pytest.mark.parametrize("charset", ["unicode_escape", "punycode", "idna", "utf-7", "zip", "rot13", "\x00", "x" * 500])
def test_no_encoding_but_those_of_pages_is_used(charset):
    assert "5" in read_html(f"<meta charset='{charset}'><p>5 +AGE-".encode()).text


def test_a_page_without_text_is_refused():
    with pytest.raises(UnreadArticle, match="shows no text"):
        read_html(b"<script>document.write(5)</script>")


HOSTILE = [
    "<div>",
    "<",
    "</",
    "<!",
    "<!--",
    "<a ",
    "<a b='",
    '<a b="c" ',
    "<script>",
    "</p>",
    "<p><b>",
    "<table><tr><td>",
    "&",
    "<![CDATA[",
    "<?",
    "<sup>5",
    "<article>",
    "<math><msup>",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_hostile_page_takes_time_in_proportion(piece):
    page = ("<p>5 people" + piece * (600_000 // len(piece))).encode()
    started = time.process_time()
    assert read_html(page).text.startswith("5 people")
    assert time.process_time() - started < 20


@given(st.lists(st.sampled_from([*HOSTILE, "5", " ", "x", ">", "</div>", "</a>", "</table>", "'", "=", "\x00", "&#x110000;", "&#xD800;"])))
def test_any_page_gives_a_text_that_a_source_may_be(parts):
    from checker.files import decode

    try:
        text = read_html("".join(parts).encode()).text
    except UnreadArticle:
        return
    assert decode(text.encode()) == text
