from __future__ import annotations

import json
import os
import stat

import pytest

from checker.app import Request, run
from tests.cli.command import factlint
from tests.project import write_project

WORDS = """
    entities: {vietnam: {name: Vietnam}, laos: {name: Laos}}
    properties: {population: {name: population, type: quantity, unit: person}}
    dimensions: {form: {values: [a, b]}}
    units: {person: [people]}
"""


def project(root, **files):
    return write_project(root, {"claims/words.yaml": WORDS, **files})


def taken_in(root, *arguments):
    ran = factlint("import", *arguments, cwd=root)
    return ran, {claim.name: claim for claim in run(Request(path=root)).facts.corpus.claims}


def test_columns_that_are_called_as_keys_need_no_mapping(tmp_path):
    header = "id,subject,property,value,scope.form,source,source.published,source.title"
    table = f"{header}\nx,Vietnam,population,100 million people,a,census,2024,Census\n"
    ran, claims = taken_in(project(tmp_path, **{"t.csv": table}), "t.csv")
    assert ran.code == 0
    assert "wrote claims/census.yaml: 1 claim\n" in ran.err
    claim = claims["census/x"]
    assert (claim.value, claim.scope) == (("100 million people",), (("form", ("a",)),))
    assert (claim.source.published, claim.source.title) == ("2024", "Census")


def test_a_mapping_says_what_other_columns_mean(tmp_path):
    mapping = """
        delimiter = ";"
        encoding = "cp1252"
        [columns]
        Land = "subject"
        "Bevölkerung" = "value"
        Stand = ["as_of", "since"]
        Art = "status"
        Zitat = "quote"
        Medium = ["source", "source.publisher"]
        [constants]
        property = "population"
        "source.language" = "de"
        "scope.form" = "a"
        [words.status]
        geplant = "planned"
        [split]
        quote = " | "
        [ids]
        make = ["source"]
    """
    table = "Land;Bevölkerung;Stand;Art;Zitat;Medium;Rest\nVietnam;97 Mio.;2024;geplant;eins | zwei;Süddeutsche Zeitung;x\n"
    files = {"t.csv": table.encode("cp1252"), "m.toml": mapping}
    ran, claims = taken_in(project(tmp_path, **files), "t.csv", "--mapping", "m.toml")
    assert ran.code == 0, ran.err
    claim = claims["suddeutsche-zeitung/row-2"]
    assert (claim.value, claim.as_of, claim.since, claim.status) == (("97 Mio.",), "2024", "2024", "planned")
    assert claim.quotes == ("eins", "zwei")
    assert (claim.source.publisher, claim.source.language) == ("Süddeutsche Zeitung", "de")
    assert "the column 'Rest' is no key of a claim and was left out" in ran.err
    assert "the mapping names" not in ran.err


def test_a_column_that_the_mapping_names_and_the_table_lacks_is_told(tmp_path):
    mapping = '[columns]\nCountri = "subject"\nNote = "note"\n[constants]\nproperty = "population"\n'
    table = "Country,value,Note\nVietnam,5 people,\n"
    ran, _ = taken_in(project(tmp_path, **{"t.csv": table, "m.toml": mapping}), "t.csv", "--mapping", "m.toml")
    assert ran.code == 2
    assert "the mapping names the column 'Countri', and no row has anything in it; did you mean 'Country'?\n" in ran.err
    assert "the mapping names the column 'Note', and no row has anything in it\n" in ran.err


def test_a_mapping_may_be_yaml(tmp_path):
    mapping = "columns: {Country: subject, N: value}\nconstants: {property: population}\n"
    files = {"t.csv": "Country,N\nLaos,7000000 people\n", "m.yaml": mapping}
    ran, claims = taken_in(project(tmp_path, **files), "t.csv", "--mapping", "m.yaml")
    assert (ran.code, [*claims]) == (0, ["t/row-2"])


@pytest.mark.parametrize(
    ("mapping", "said"),
    [
        ('[column]\na = "value"', "there is no `column` in a mapping; did you mean 'columns'?"),
        ('[columns]\na = "valeu"', "`valeu` is no key of a claim; did you mean 'value'?"),
        ('[columns]\na = 3', "the column 'a' stands for a key of a claim"),
        ("[constants]\nvalue = 3", "put it in quotation marks"),
        ("[columns", "no TOML"),
        ('[split]\nquote = ""', "must not be empty"),
        ("words = 3", "written as keys and values"),
    ],
)  # fmt: skip
def test_a_wrong_mapping_is_told_in_one_sentence(tmp_path, mapping, said):
    ran, _ = taken_in(project(tmp_path, **{"t.csv": "a\n1\n", "m.toml": mapping}), "t.csv", "--mapping", "m.toml")
    assert ran.code == 2
    assert said in ran.err
    assert not (tmp_path / "claims/t.yaml").exists()


@pytest.mark.parametrize(
    "data",
    [
        b"subject;property;value\nLaos;population;7,5 people\n",
        "subject\tproperty\tvalue\r\nLaos\tpopulation\t7,5 people\r\n".encode("utf-16"),
        b"\xef\xbb\xbf" + b"subject,property,value\nLaos,population,\"7,5 people\"\n",
        b"sep=|\nsubject|property|value\nLaos|population|7,5 people\n",
        b'"subject","property","value"\r"Laos","population","7,5 people"\r',
    ],
)  # fmt: skip
def test_what_parts_and_encodes_a_table_is_seen(tmp_path, data):
    ran, claims = taken_in(project(tmp_path, **{"t.csv": data}), "t.csv")
    assert ran.code == 0, ran.err
    assert [(claim.subject.id, claim.value) for claim in claims.values()] == [("laos", ("7,5 people",))]


def test_a_bad_row_is_told_with_its_place_and_the_others_go_on(tmp_path):
    table = "\n".join(
        [
            "id,subject,property,value,status,as_of",
            "a,Laos,population,1 person,actual,",
            'b,Laos,population,"two',
            'lines",plannd,',
            "C C,Laos,population,3 people,,",
            "d,Laos,population,,,",
            "a,Laos,population,5 people,,",
            "e,Laos,population,6 people",
            "f,Laos,population,7 people,,2020",
            'g,Laos,"population"x,8 people,,',
            "h,Laos,population,9 people,,",
        ]
    )
    ran, claims = taken_in(project(tmp_path, **{"t.csv": table}), "t.csv")
    assert ran.code == 1
    assert [*claims] == ["t/a", "t/f", "t/h"]
    told = [line for line in ran.err.splitlines() if line.startswith("t.csv:")]
    assert told[0].startswith("t.csv:4:8: `plannd` is no `status`; did you mean `planned`?")
    assert told[1].startswith("t.csv:5:1: `C C` is no id")
    assert told[2].startswith("t.csv:6:1: a claim needs `value`")
    assert told[3].startswith("t.csv:7:1: the id `a` is taken: first in t.csv:2")
    assert told[4].startswith("t.csv:8:1: 4 cells, and the header has 6")
    assert told[5].startswith("t.csv:10:20: text behind a closing quotation mark")
    assert "3 rows taken in, 6 not" in ran.err


def test_bad_lines_of_json_are_told_with_their_place(tmp_path):
    good = {"subject": "Laos", "property": "population", "value": 7500000, "denied": False, "scope": {"form": ["a", "b"]}, "note": None}
    lines = [
        json.dumps(good),
        '{"subject": "Laos", ',
        "[1]",
        '{"subject": "Laos", "subject": "x"}',
        '{"subject": NaN}',
        "[" * 100_000,
        json.dumps({**good, "value": "a\0b"}),
        '{"subject": "Laos", "property": "population", "value": "\\ud800"}',
        json.dumps({**good, "record": "clam"}),
        json.dumps({**good, "only": "maybe"}),
        "",
        json.dumps({**good, "id": "last", "value": 1.50}),
    ]
    ran, claims = taken_in(project(tmp_path, **{"t.jsonl": "\n".join(lines)}), "t.jsonl")
    assert ran.code == 1
    assert [(name, claim.value) for name, claim in claims.items()] == [("t/row-1", ("7500000",)), ("t/last", ("1.5",))]
    told = [line.partition(": ")[0] for line in ran.err.splitlines() if line.startswith("t.jsonl:")]
    assert [place.split(":")[1] for place in told] == ["2", "3", "4", "5", "6", "7", "8", "9", "10"]
    assert "Traceback" not in ran.err


def test_numbers_stay_as_they_are_written(tmp_path):
    line = '{"subject": "Laos", "property": "population", "value": 1.50e3}'
    _, claims = taken_in(project(tmp_path, **{"t.jsonl": line}), "t.jsonl")
    assert [claim.value for claim in claims.values()] == [("1.50e3",)]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"subject,value\nLaos,a\0b\n", "line 2, column 7: a NUL byte"),
        (b"subject,value\nLaos,\xe9\n", "--encoding cp1252"),
        (b"\xff\xfea", "it is not utf-16"),
        (b"subject,subject\na,b\n", "two columns are called 'subject'"),
        (b'"subject,value\nLaos,1\n', "never closed"),
        (b"", "no row could be taken in"),
        (b"subject,value\n", "no row could be taken in"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_table_is_refused_in_one_sentence(tmp_path, data, said):
    ran, _ = taken_in(project(tmp_path, **{"t.csv": data}), "t.csv")
    assert ran.code == 2
    assert said in ran.err
    assert not (tmp_path / "claims/t.yaml").exists()


def test_an_encoding_that_is_none_is_refused(tmp_path):
    for name in ("klingon", "zlib", "base64"):
        ran, _ = taken_in(project(tmp_path, **{"t.csv": "a\n1\n"}), "t.csv", "--encoding", name)
        assert ran.code == 2
        assert f"no text is written in an encoding called '{name}'" in ran.err


def test_no_file_is_ever_replaced(tmp_path):
    table = "source,subject,property,value\na,Laos,population,1 person\nt,Laos,population,1 person\n"
    root = project(tmp_path, **{"t.csv": table, "claims/t.yaml": "# mine\n"})
    ran, _ = taken_in(root, "t.csv")
    assert ran.code == 2
    assert "claims/t.yaml is there already" in ran.err
    assert (root / "claims/t.yaml").read_text() == "# mine\n"
    assert not (root / "claims/a.yaml").exists()


def test_a_source_that_is_recorded_is_not_recorded_again(tmp_path):
    table = "source,subject,property,value\nold,Laos,population,1 person\n"
    ran, _ = taken_in(project(tmp_path, **{"t.csv": table, "claims/x.yaml": "source: {id: old}\n"}), "t.csv")
    assert ran.code == 2
    assert "the source `old` is recorded in claims/x.yaml already" in ran.err


def test_each_source_has_a_document_of_its_own_and_one_document_holds_one(tmp_path):
    table = "source,subject,property,value\na,Laos,population,1 person\nb,Laos,population,2 people\na,Vietnam,population,3 people\n"
    root = project(tmp_path, **{"t.csv": table})
    ran, _ = taken_in(root, "t.csv", "-o", "claims/one.yaml")
    assert ran.code == 2
    assert "the rows come from 2 sources" in ran.err
    ran, claims = taken_in(root, "t.csv", "-o", "claims/new")
    assert ran.code == 0
    assert {claim.source.path for claim in claims.values()} == {"claims/new/a.yaml", "claims/new/b.yaml"}


def test_a_source_is_described_once(tmp_path):
    table = "source,source.title,subject,property,value\na,One,Laos,population,1 person\na,Two,Laos,population,2 people\n"
    ran, claims = taken_in(project(tmp_path, **{"t.csv": table}), "t.csv")
    assert ran.code == 1
    assert "t.csv:3:3: the source `a` has another `title` in t.csv:2: One" in ran.err
    assert len(claims) == 1


def test_standard_input_and_several_files_are_read(tmp_path):
    root = project(tmp_path, **{"t.csv": "subject,property,value\nLaos,population,1 person\n"})
    assert factlint("import", "t.csv", "t.csv", cwd=root).code == 2  # nobody says from which source
    ran, claims = taken_in(root, "t.csv", "--source", "census", "-o", "claims/x.yaml")
    assert (ran.code, [*claims]) == (0, ["census/row-2"])


def test_texts_that_yaml_would_change_arrive_as_they_are(tmp_path):
    texts = ["no", "010", "- x", "a: b", "#1", "a #b", "12:30", "null", "~", "'x", "{a}", "[a", "*a", "&a", "!a", "%a", "|", ">", "a\\b"]
    shared = {"subject": "Laos", "property": "population"}
    lines = [json.dumps({"id": f"c{n}", **shared, "value": text}) for n, text in enumerate(texts)]
    ran, claims = taken_in(project(tmp_path, **{"t.jsonl": "\n".join(lines)}), "t.jsonl")
    assert ran.code == 0, ran.err
    assert [claim.value[0] for claim in claims.values()] == texts


def test_a_huge_row_is_bounded(tmp_path):
    files = {"t.csv": "subject,property,value\n" + "," * 3000 + "\nsubject", "u.jsonl": '{"value": "' + "x" * 1_100_000 + '"}'}
    ran, _ = taken_in(project(tmp_path, **files), "t.csv")
    assert ran.code == 2
    assert "more than 2,000 cells in one row" in ran.err
    ran = factlint("import", "u.jsonl", cwd=tmp_path)
    assert "a line of more than 1,000,000 characters" in ran.err


@pytest.mark.skipif(os.name != "posix", reason="named pipes")
def test_a_pipe_or_a_missing_file_is_refused(tmp_path):
    root = project(tmp_path)
    os.mkfifo(root / "pipe.csv")
    assert stat.S_ISFIFO((root / "pipe.csv").stat().st_mode)
    for file, said in (("pipe.csv", "not a regular file"), ("none.csv", "No such file")):
        ran = factlint("import", file, cwd=root)
        assert (ran.code, said in ran.err) == (2, True)


def test_a_table_decides_no_place_outside_the_claims_folder(tmp_path):
    table = "source,subject,property,value\n../../evil,Laos,population,1 person\n/tmp/evil,Laos,population,1 person\n"
    ran, _ = taken_in(project(tmp_path, **{"t.csv": table}), "t.csv")
    assert ran.code == 2
    assert "t.csv:2:1: `../../evil` is no id" in ran.err


def test_a_claims_folder_that_leads_elsewhere_is_not_written_to(tmp_path):
    root = project(tmp_path / "project", **{"t.csv": "subject,property,value\nLaos,population,1 person\n"})
    (tmp_path / "elsewhere").mkdir()
    (root / "claims/words.yaml").unlink()
    (root / "claims").rmdir()
    (root / "claims").symlink_to(tmp_path / "elsewhere")
    ran = factlint("import", "t.csv", cwd=root)
    assert ran.code == 2
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_place_that_is_named_may_lie_anywhere(tmp_path):
    root = project(tmp_path / "project", **{"t.csv": "subject,property,value\nLaos,population,1 person\n"})
    ran = factlint("import", "t.csv", "-o", tmp_path / "out/x.yaml", cwd=root)
    assert ran.code == 0, ran.err
    assert "id: row-2" in (tmp_path / "out/x.yaml").read_text()


def test_a_table_of_nothing_but_bad_rows_is_given_up(tmp_path):
    ran, _ = taken_in(project(tmp_path, **{"t.csv": "subject,value\n" + "a,b,c\n" * 20_000}), "t.csv")
    assert ran.code == 2
    assert "more than 10,000 rows are no claims, the last in line 10002" in ran.err
