from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.engine.cache import store
from checker.engine.cache.place import FILE, is_apart
from checker.engine.cache.seal import pack, sealed, unpack
from checker.witness import digest_of, refusal_of

PARTS = st.lists(st.binary(max_size=20), max_size=6)


@given(PARTS)
def test_what_is_packed_comes_back(parts):
    assert unpack(pack(parts)) == parts


@given(PARTS, PARTS)
def test_other_parts_have_another_seal(one, other):
    assert (sealed(bytes(32), one) == sealed(bytes(32), other)) == (one == other)


@given(st.binary(max_size=40))
def test_unpacking_anything_is_parts_or_a_refusal(data):
    try:
        parts = unpack(data)
    except ValueError:
        return
    assert all(isinstance(part, bytes) for part in parts)


def test_no_file_reads_like_a_refusal():
    assert digest_of(b"No such file or directory") != refusal_of("No such file or directory")


def test_rows_are_kept_and_replaced(tmp_path):
    held = store.opened(str(tmp_path), may_make=True)
    assert held
    held.put({b"a": b"1", b"b": b"2"}.items())
    held.put({b"a": b"3"}.items())
    held.close()
    again = store.opened(str(tmp_path), may_make=False)
    assert again
    assert [again.get(mark) for mark in (b"a", b"b", b"c")] == [b"3", b"2", None]


def test_nothing_is_made_where_there_is_only_to_be_read(tmp_path):
    assert store.opened(str(tmp_path), may_make=False) is None
    assert not list(tmp_path.iterdir())


def test_the_file_does_not_grow_for_ever(tmp_path, monkeypatch):
    monkeypatch.setattr(store, "MOST", 400_000)
    days = iter(range(10_000))
    monkeypatch.setattr(store, "_today", lambda: next(days))
    for number in range(40):
        held = store.opened(str(tmp_path), may_make=True)
        assert held
        held.put({b"%d" % number: bytes(50_000)}.items())
        held.close()
    held = store.opened(str(tmp_path), may_make=False)
    assert held
    assert held.get(b"39")
    assert held.get(b"0") is None
    assert (tmp_path / FILE).stat().st_size < 1_000_000


def test_what_is_larger_than_the_cache_is_not_kept(tmp_path, monkeypatch):
    monkeypatch.setattr(store, "MOST", 1000)
    held = store.opened(str(tmp_path), may_make=True)
    assert held
    held.put({b"a": bytes(600)}.items())
    assert held.get(b"a") is None


@pytest.mark.parametrize("beside", [".git", "factlint.toml", "pyproject.toml"])
def test_a_key_lies_in_no_project(tmp_path, beside):
    (tmp_path / "p/.cache").mkdir(parents=True)
    assert is_apart(str(tmp_path / "p/.cache"), [])
    assert not is_apart(str(tmp_path / "p/.cache"), [str(tmp_path / "p")])
    (tmp_path / "p" / beside).write_text("", encoding="utf-8")
    assert not is_apart(str(tmp_path / "p/.cache"), [])


def test_rows_that_cannot_all_be_made_are_not_kept(tmp_path):
    def rows():
        yield b"a", b"1"
        raise ValueError

    held = store.opened(str(tmp_path), may_make=True)
    assert held
    with pytest.raises(ValueError):
        held.put(rows())
    assert held.get(b"a") is None
