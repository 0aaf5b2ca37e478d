from __future__ import annotations

from dataclasses import replace
from functools import cache, partial
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given

from checker.report import formats
from tests.report.golden import DATA, assert_golden
from tests.report.hostile import naughty_strings, sample_with, text
from tests.report.sample import CLEAN, SAMPLE, many

render = partial(formats.render, "junit")

SCHEMAS = ("JUnit-ant.xsd", "junit-10-jenkins.xsd")


@cache
def schema_of(name: str) -> Any:
    import xmlschema

    path = DATA / "junit" / name
    if not path.exists():
        pytest.skip(f"{name} is not beside this checkout")
    return xmlschema.XMLSchema(str(path))


def test_junit_looks_as_agreed() -> None:
    assert_golden("junit.xml", render(SAMPLE))


@pytest.mark.parametrize("schema", SCHEMAS)
def test_both_schemas_accept_it(schema: str) -> None:
    for report in (SAMPLE, CLEAN, many(20), replace(CLEAN, rules=()), *map(sample_with, naughty_strings()[::7])):
        schema_of(schema).validate(render(report))


def test_findings_that_fail_the_run_are_failures_and_the_others_are_skipped() -> None:
    root = ElementTree.fromstring(render(SAMPLE))
    failed = {case.get("classname") for case in root.iter("testcase") if case.find("failure") is not None}
    skipped = {case.get("classname") for case in root.iter("testcase") if case.find("skipped") is not None}
    assert failed == {"quote-not-in-source", "unknown-name", "value-unclear", "value-conflict", "impossible-together"}
    assert skipped == {"publication-date-unknown", "value-unclear", "value-conflict", "value-explained", "not-checked"}


@pytest.mark.parametrize(("fail_on", "failures"), [("error", 4), ("warning", 5), ("info", 6), ("never", 0)])
def test_failures_follow_fail_on(fail_on: str, failures: int) -> None:
    root = ElementTree.fromstring(render(replace(SAMPLE, fail_on=fail_on)))
    assert len(list(root.iter("failure"))) == failures


def test_the_counts_of_a_suite_are_those_of_its_cases() -> None:
    for suite in ElementTree.fromstring(render(SAMPLE)).iter("testsuite"):
        assert int(suite.get("tests", "")) == len(suite.findall("testcase"))
        for attribute, element in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert int(suite.get(attribute, "")) == len(suite.findall(f"testcase/{element}"))


def test_a_rule_that_found_nothing_is_a_test_that_passed() -> None:
    cases = list(ElementTree.fromstring(render(CLEAN)).iter("testcase"))
    assert {case.get("name") for case in cases} == {"run", *(rule.id for rule in CLEAN.rules)}
    assert all(len(case) == 0 for case in cases)


@given(text)
def test_any_text_stays_text(words: str) -> None:
    check(words)


def test_naughty_strings_stay_text() -> None:
    for words in naughty_strings():
        check(words)


def check(words: str) -> None:
    report = render(sample_with(words))
    root = ElementTree.fromstring(report.encode())
    assert {element.tag for element in root.iter()} <= {
        *("testsuites", "testsuite", "properties", "property", "testcase"),
        *("failure", "error", "skipped", "system-out", "system-err"),
    }
    assert len(list(root.iter("testcase"))) == len(list(ElementTree.fromstring(render(sample_with("x"))).iter("testcase")))
    assert "##" not in report
    assert not any(line.lstrip().startswith("::") for line in report.splitlines())
