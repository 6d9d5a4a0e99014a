"""Every declared data file, in the order in which they are read."""

from collections.abc import Iterator
from dataclasses import dataclass

from governance.datasets.case_data import NOT_FIGURES, SOURCES
from governance.datasets.declaration import Dataset
from governance.datasets.mapping_tables import CODE_WORDS, CODES, HEADER_SYNONYMS, PERSONAL_COLUMNS
from governance.datasets.published_figures import OBSERVATIONS
from governance.datasets.reference_data import COMPOUND_TYPES, GLOSSARY, NORMS, PLACES, SCOPES
from governance.datasets.rule_tables import COVERAGE_RULES, HOLIDAYS, RULE_SETS

DATASETS: tuple[Dataset, ...] = (
    PLACES,
    SCOPES,
    SOURCES,
    OBSERVATIONS,
    NOT_FIGURES,
    NORMS,
    COMPOUND_TYPES,
    GLOSSARY,
    CODES,
    CODE_WORDS,
    HEADER_SYNONYMS,
    PERSONAL_COLUMNS,
    RULE_SETS,
    COVERAGE_RULES,
    HOLIDAYS,
)


@dataclass(frozen=True)
class DictionaryEntry:
    """What the dictionary says about one column of one data file."""

    dataset: str
    position: int
    column_name: str
    type: str
    required: bool
    title_zh: str
    title_en: str
    description_zh: str
    description_en: str
    choices: str | None
    reference: str | None


def dataset(name: str) -> Dataset:
    """The dataset called `name`; KeyError when none is declared."""
    for declared in DATASETS:
        if declared.name == name:
            return declared
    raise KeyError(f"no dataset is called {name}")


def dictionary() -> Iterator[DictionaryEntry]:
    """One entry per declared column, datasets in reading order, columns in file order."""
    for declared in DATASETS:
        for position, column in enumerate(declared.columns, start=1):
            reference = column.reference
            yield DictionaryEntry(
                dataset=declared.name,
                position=position,
                column_name=column.name,
                type=column.type,
                required=column.required,
                title_zh=column.title_zh,
                title_en=column.title_en,
                description_zh=column.description_zh,
                description_en=column.description_en,
                choices=", ".join(column.choices) or None,
                reference=f"{reference.dataset}.{reference.column}" if reference else None,
            )
