"""What a person says of columns, held against the file and the type before it is believed."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping

from rapidfuzz import process

from governance.ingest import headers
from governance.ingest.vocabulary import Vocabulary
from governance.model.errors import DataError, Problem, Text

_NEAR = 5


def said_columns(
    said: Mapping[str, str], names: Collection[str], vocabulary: Vocabulary
) -> dict[str, str]:
    """The field of each header that was said, "" for none; a field may be said by its titles.

    ``names`` are the headers of the files. Raises DataError for a header that is in none of
    them, for a field that the type does not have, and for two headers of one field.
    """
    known = {name: name for name in vocabulary.record_type.names}
    fields = {
        header: known.get(name) or vocabulary.own.get(headers.key(name), "") if name else ""
        for header, name in said.items()
    }
    problems = list(_problems(said, fields, names, vocabulary))
    if problems:
        raise DataError(problems)
    return fields


def _problems(
    said: Mapping[str, str],
    fields: Mapping[str, str],
    names: Collection[str],
    vocabulary: Vocabulary,
) -> Iterator[Problem]:
    counted = Counter(name for name in fields.values() if name)
    for header, name in said.items():
        if header not in names:
            yield _unknown_header(header, names)
        if name and not fields[header]:
            yield _unknown_field(f"{header}={name}", name, vocabulary)
        if counted[fields[header]] > 1:
            yield _said_twice(f"{header}={name}")


def _unknown_header(header: str, names: Collection[str]) -> Problem:
    return Problem(
        Text("--map 说的列文件里没有", "--map names a column that the file does not have"),
        header,
        _one_of(_near(header, names)),
        Text("照抄文件里的表头。", "Copy the header from the file."),
    )


def _unknown_field(got: str, name: str, vocabulary: Vocabulary) -> Problem:
    listed = {
        text: f"{one.name}（{one.title_zh}）"
        for one in vocabulary.record_type.fields
        for text in (one.name, one.title_zh, one.title_en)
    }
    near = dict.fromkeys(listed[text] for text in _near(name, listed))
    return Problem(
        Text("--map 说的字段没有", "--map names a field that there is not"),
        got,
        _one_of(near),
        Text(
            "等号后写字段名或它的中文名；留空表示不用这一列。",
            "Write the name or title of a field after =, or nothing to leave the column out.",
        ),
    )


def _said_twice(got: str) -> Problem:
    return Problem(
        Text("--map 把两列说成同一字段", "--map gives one field two columns"),
        got,
        Text("一个字段一列", "one column for a field"),
        Text("只留一个。", "Keep one of them."),
    )


def _near(text: str, known: Collection[str]) -> list[str]:
    return [found for found, _, _ in process.extract(text, list(known), limit=_NEAR)]


def _one_of(names: Collection[str]) -> Text:
    return Text(f"例如：{'、'.join(names)}", f"such as: {', '.join(names)}")
