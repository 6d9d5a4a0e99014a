"""From users' files to the plan of a load, or to the questions that must be answered first."""

import hashlib
import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import governance
from governance.datasets.record_type import Field, RecordType
from governance.datasets.records.catalogue import RECORD_TYPES, record_type
from governance.ingest import instant_columns, instants, plan_words, profiles
from governance.ingest.choosing import choose_sheets, choose_type
from governance.ingest.export_day import AS_OF, day_of_register, export_date
from governance.ingest.found import FoundTable, signed
from governance.ingest.instants import Decision
from governance.ingest.mapping import ColumnMapping, kept_positions, map_columns
from governance.ingest.personal_columns import judge
from governance.ingest.plan import ColumnPlan, Dropped, LoadPlan, NormalisedFile
from governance.ingest.profiles import Profile
from governance.ingest.questions import Options, Question
from governance.ingest.recognition import find_tables
from governance.ingest.said_columns import said_columns
from governance.ingest.vocabulary import Vocabulary, WordTables, read_words
from governance.model.errors import Text

_INSTANTS: Final = {"date", "timestamp", "month"}
# A deadline lies ahead of the day of the export; every other instant has happened.
_AHEAD: Final = {"due_at", "valid_to"}


@dataclass(frozen=True)
class Planned:
    """The plan, or None with the questions that stand in its way.

    ``remarks`` say what was decided. ``profile`` is what should be kept under the profile's name
    once the load is done, None where no profile was named.
    """

    plan: LoadPlan | None
    questions: tuple[Question, ...] = ()
    remarks: tuple[Text, ...] = ()
    profile: Profile | None = None


def plan(
    files: Sequence[Path],
    options: Options,
    home: Path,
    data_dir: Path | None = None,
    incoming: Path | None = None,
    look: Callable[[Sequence[FoundTable]], None] = lambda tables: None,
) -> Planned:
    """Decide everything about loading ``files`` as one load.

    Temporary files are written into ``incoming``, a folder of this process under
    ``home``/lake/incoming, and belong to whoever carries the plan out; where there are questions
    instead of a plan, none remain. ``data_dir`` is the project's own data. ``look`` is shown what
    the files hold before anything is decided, and may refuse it. Raises DataError for files that
    cannot be read.
    """
    data = data_dir or Path(governance.__file__).resolve().parents[1] / "data"
    folder = incoming or home / "lake" / "incoming" / str(os.getpid())
    profile = profiles.read(options.profile, home) if options.profile else None
    with ThreadPoolExecutor(max_workers=1) as pool:
        digests = pool.map(_digest, files)
        words = read_words(data, home)
        vocabularies = tuple(words.vocabulary(one) for one in _types(options, profile))
        tables = [table for file in files for table in find_tables(file, _knows(vocabularies))]
        look(tables)
        vocabulary, question = choose_type(vocabularies, tables)
        if vocabulary is None:
            return Planned(None, (question,) if question else ())
        said = options.sheet or (profile.sheet if profile else None)
        chosen, questions = choose_sheets(tables, vocabulary, said)
        if questions:
            return Planned(None, questions)
        planner = _Planner(vocabulary, words, options, profile, data, folder)
        return planner.plan(chosen, dict(zip(files, digests, strict=True)))


class _Planner:
    """One load being planned: the parts that need the same type, options and folders."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        words: WordTables,
        options: Options,
        profile: Profile | None,
        data: Path,
        incoming: Path,
    ) -> None:
        self.vocabulary = vocabulary
        self.type = vocabulary.record_type
        self.options = options
        self.profile = profile
        self.incoming = incoming
        fields = {one.name: words.codes_of(one) for one in self.type.fields}
        self.codes = {name: found for name, found in fields.items() if found}
        self.is_personal = judge(self.type, data)
        self.order = options.date_order or (profile.date_order if profile else None)
        self.zone = options.zone or (profile.zone if profile else None)

    def plan(self, tables: Sequence[FoundTable], digests: Mapping[Path, str]) -> Planned:
        """The plan of loading ``tables``, or what has to be asked."""
        names = {header for table in tables for header in table.headers}
        said = said_columns(self.options.mapping, names, self.vocabulary)
        said = {**self._known(set(said.values())), **said}
        mapping = map_columns(
            tables, self.vocabulary, said, self.codes, self.is_personal, self.options.yes
        )
        about = (remark for table in tables for remark in table.remarks)
        remarks = (*about, *self._changes(tables), *mapping.remarks)
        asked = (self._by_the_day(question) for question in mapping.questions)
        questions = (*filter(None, asked), *self._place_questions(mapping))
        if questions:
            return Planned(None, questions, remarks)
        kept = self._kept(mapping)
        files = self._keep(tables, kept, mapping, digests)
        decided = self._instants(files, kept)
        doubts = {header: found.doubt for header, found in decided.items() if found.doubt}
        if doubts:
            discard(files)
            return Planned(None, (plan_words.date_order(doubts),), remarks)
        remarks += tuple(
            plan_words.turned(header) for header, found in decided.items() if found.turned
        )
        plan = self._plan(tables, files, mapping, kept, decided)
        return Planned(plan, (), remarks, self._new_profile(tables, mapping, decided))

    def _known(self, taken: Collection[str]) -> dict[str, str]:
        """What the profile says, but of fields that are ``taken`` or that the type has no more."""
        columns = self.profile.columns if self.profile else {}
        free = {*self.type.names}.difference(taken) | {""}
        return {header: name for header, name in columns.items() if name in free}

    def _kept(self, mapping: ColumnMapping) -> dict[str, Field]:
        fields = {header: self.type.field(name) for header, name in mapping.fields.items()}
        keep_text = self.options.keep_text
        return {header: one for header, one in fields.items() if keep_text or not one.free_text}

    def _keep(
        self,
        tables: Sequence[FoundTable],
        kept: Mapping[str, Field],
        mapping: ColumnMapping,
        digests: Mapping[Path, str],
    ) -> list[NormalisedFile]:
        files: list[NormalisedFile] = []
        try:
            for table in tables:
                positions = kept_positions(table, kept, mapping)
                file = table.keep(positions, self.incoming)
                files.append(signed(file, digests[table.original]))
        except BaseException:
            discard(files)
            raise
        return files

    def _instants(
        self, files: Sequence[NormalisedFile], kept: Mapping[str, Field]
    ) -> dict[str, Decision]:
        columns = {header: one for header, one in kept.items() if one.type in _INSTANTS}
        shapes = instant_columns.gather(files, tuple(columns))
        return {
            header: instants.decide(
                shapes[header], self.order, self.zone, months=columns[header].type == "month"
            )
            for header in columns
        }

    def _plan(
        self,
        tables: Sequence[FoundTable],
        files: Sequence[NormalisedFile],
        mapping: ColumnMapping,
        kept: Mapping[str, Field],
        decided: Mapping[str, Decision],
    ) -> LoadPlan:
        first = files[0].headers
        columns = tuple(
            ColumnPlan(
                one.name,
                header,
                first.index(header) if header in first else None,
                None,
                decided[header].instants if header in decided else None,
                self.codes.get(one.name, {}),
            )
            for header, one in kept.items()
        )
        columns += day_of_register(self.type, columns, self.options.as_of)
        past = {
            header: found for header, found in decided.items() if kept[header].name not in _AHEAD
        }
        return LoadPlan(
            self.type.name,
            tuple(files),
            columns,
            tuple(self._dropped(tables, mapping, kept)),
            self.options.as_of or export_date(tables, past.values()),
            self.options.place,
            self.options.create_places_under or self.options.place,
            self.options.create_places_under is not None,
            self.options.unknown_codes,
            self.options.profile,
            self.options.keep_text,
        )

    def _by_the_day(self, question: Question) -> Question | None:
        """A register without a column for its day is of the day of the export, which is asked for."""
        if (question.subject, question.about) != ("header", AS_OF):
            return question
        if self.options.as_of is not None:
            return None
        return question if question.choices else plan_words.as_of()

    def _dropped(
        self, tables: Sequence[FoundTable], mapping: ColumnMapping, kept: Mapping[str, Field]
    ) -> Iterator[Dropped]:
        seen: set[str] = set(kept)
        for table in tables:
            for position, header in enumerate(table.headers):
                if header not in seen:
                    seen.add(header)
                    yield Dropped(header, position, mapping.reason(header))

    def _place_questions(self, mapping: ColumnMapping) -> tuple[Question, ...]:
        places = {one.name for one in self.type.fields if one.type == "place"}
        named = places & set(mapping.fields.values())
        if named or self.options.place or self.type.place_role == "parent" or not places:
            return ()
        return (plan_words.where(self.type),)

    def _changes(self, tables: Sequence[FoundTable]) -> tuple[Text, ...]:
        """What is new and what is gone since the profile was saved."""
        if self.profile is None:
            return ()
        now = {header for table in tables for header in table.headers}
        new = [header for header in sorted(now) if header not in self.profile.columns]
        gone = [
            header for header, name in self.profile.columns.items() if name and header not in now
        ]
        remarks = []
        if new:
            remarks.append(plan_words.new_columns(new))
        if gone:
            remarks.append(plan_words.gone_columns(gone))
        return tuple(remarks)

    def _new_profile(
        self,
        tables: Sequence[FoundTable],
        mapping: ColumnMapping,
        decided: Mapping[str, Decision],
    ) -> Profile | None:
        if self.options.profile is None:
            return None
        old = self.profile.columns if self.profile else {}
        now = {
            header: mapping.fields.get(header, "") for table in tables for header in table.headers
        }
        return Profile(
            self.options.profile,
            self.type.name,
            {**old, **now},
            self.order,
            self.zone,
            self.options.sheet,
        )


def discard(files: Iterable[NormalisedFile]) -> None:
    """Remove the temporary files among ``files``."""
    for file in files:
        if file.is_temporary:
            file.path.unlink(missing_ok=True)


def _types(options: Options, profile: Profile | None) -> tuple[RecordType, ...]:
    named = options.record_type or (profile.record_type if profile else None)
    return (record_type(named),) if named else RECORD_TYPES


def _knows(vocabularies: Sequence[Vocabulary]) -> Callable[[str], bool]:
    return lambda header: any(one.knows(header) for one in vocabularies)


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
