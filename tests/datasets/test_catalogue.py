"""The declarations are complete and name only what is declared."""

import pytest

from governance.datasets.catalogue import DATASETS, dataset, dictionary


def test_every_column_says_in_both_languages_what_it_holds() -> None:
    for entry in dictionary():
        texts = (entry.title_zh, entry.title_en, entry.description_zh, entry.description_en)
        assert all(texts), (entry.dataset, entry.column_name)
        assert entry.title_en.isascii(), entry
        assert not entry.title_zh.isascii(), entry


def test_every_reference_names_a_declared_key() -> None:
    for declared in DATASETS:
        for column in declared.columns:
            if column.reference:
                target = dataset(column.reference.dataset)
                assert target.key == (column.reference.column,)


def test_every_key_is_required() -> None:
    for declared in DATASETS:
        assert all(declared.column(name).required for name in declared.key), declared.name


def test_column_names_do_not_repeat() -> None:
    for declared in DATASETS:
        assert len(set(declared.column_names)) == len(declared.columns), declared.name


def test_the_dictionary_numbers_columns_as_in_the_file() -> None:
    scopes = [entry for entry in dictionary() if entry.dataset == "scopes"]
    assert [(entry.position, entry.column_name) for entry in scopes] == [
        (1, "place_id"),
        (2, "scope"),
        (3, "name_zh"),
        (4, "name_en"),
        (5, "note"),
    ]
    assert scopes[0].reference == "places.place_id"


def test_unknown_names_are_errors() -> None:
    with pytest.raises(KeyError, match="no dataset is called nothing"):
        dataset("nothing")
    with pytest.raises(KeyError, match="scopes has no column nothing"):
        dataset("scopes").column("nothing")
