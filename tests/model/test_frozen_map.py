"""A mapping that never changes, in sorted order, deep down."""

import copy

import pytest

from sop_studio.model.frozen_map import FrozenMap, freeze, thaw


def test_it_reads_like_a_mapping_in_sorted_order():
    values = FrozenMap({"b": 1, "a": [1, {"c": None}]})
    assert (list(values), values["b"], values.get("x"), len(values)) == (["a", "b"], 1, None, 2)
    assert values["a"] == (1, FrozenMap({"c": None}))


def test_it_does_not_change():
    values = FrozenMap({"a": 1})
    with pytest.raises(TypeError):
        values["a"] = 2
    with pytest.raises(AttributeError):
        values.other = 2


def test_the_mapping_it_was_made_from_may_change_later():
    source = {"a": [1]}
    values = FrozenMap(source)
    source["a"].append(2)
    assert values["a"] == (1,)


def test_equal_values_are_equal_and_hash_alike():
    first, second = FrozenMap({"a": [1, 2], "b": {}}), FrozenMap({"b": {}, "a": (1, 2)})
    assert first == second
    assert hash(first) == hash(second)
    assert first != FrozenMap({"a": 1})


def test_thawing_gives_plain_lists_and_dicts_back():
    plain = {"a": [1, {"b": [True, None, "x", 1.5]}]}
    assert thaw(freeze(plain)) == plain
    assert isinstance(thaw(freeze(plain))["a"], list)


def test_a_copy_is_equal():
    values = FrozenMap({"a": {"b": 1}})
    assert copy.deepcopy(values) == values
