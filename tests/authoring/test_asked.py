from __future__ import annotations

import pytest

from checker.app import Request
from checker.authoring.sheet import sheet_of
from checker.errors import UsageError
from tests.authoring.harbour import harbour


def asked(root, *words):
    sheet = sheet_of(Request(root), words)
    return sheet.subject and sheet.subject.id, sheet.property and sheet.property.id


@pytest.fixture
def root(tmp_path):
    return harbour(tmp_path)


@pytest.mark.parametrize("name", ["harbour", "Cảng Alma 港", "port alma", "PORT ALMA"])
def test_a_subject_is_found_by_id_name_and_alias(root, name):
    assert asked(root, name) == ("harbour", None)


def test_a_property_alone_is_asked_of_everything(root):
    assert asked(root, "staff") == (None, "employees")


def test_a_subject_and_a_property_in_either_order(root):
    assert asked(root, "harbour", "staff") == asked(root, "staff", "harbour") == ("harbour", "employees")


def test_names_of_several_words_need_no_quotation_marks(root):
    assert asked(root, "Port", "Alma", "people", "employed") == ("harbour", "employees")
    assert asked(root, "Port", "Alma") == ("harbour", None)
    assert asked(root, "shift", "begins") == (None, "shift")


def test_an_empty_word_stands_for_any(root):
    assert asked(root, "", "staff") == (None, "employees")
    assert asked(root, "harbour", "") == ("harbour", None)
    assert asked(root, "") == (None, None)


def test_a_claim_asks_for_its_own_subject_and_property(root):
    assert asked(root, "herald/plan") == ("harbour", "employees")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["harbor"], "no subject or property is called 'harbor'; did you mean 'harbour'?"),
        (["harbour", "employes"], "no property is called 'employes'; did you mean 'employees'?"),
        (["Port Alna", "staff"], "no subject is called 'Port Alna'; did you mean 'Port Alma'?"),
        (["Port", "Alma", "shift", "beginns"], "no property is called 'shift beginns'; did you mean 'shift begins'?"),
        (["moon", "rises"], "no subject is called 'moon'"),
        (["Georgia"], "'Georgia' may mean north or south: write the id of the one you mean"),
    ],
)
def test_a_name_that_is_not_known_is_told_with_a_guess(root, words, said):
    with pytest.raises(UsageError) as raised:
        asked(root, *words)
    assert said in str(raised.value)
