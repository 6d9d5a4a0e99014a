"""A load that someone prepares on the page: its files, what was said, what the check found."""

from __future__ import annotations

import weakref
from collections.abc import Collection, Iterable, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path, PurePath
from typing import BinaryIO, Final, Protocol

import streamlit as st

from governance.components.import_job import Job
from governance.ingest import planning, profiles
from governance.ingest.bounds import Bounds, check_columns, check_files, check_rows
from governance.ingest.found import FoundTable
from governance.ingest.personal import redact
from governance.ingest.planning import Planned
from governance.ingest.questions import Options
from governance.pipeline.load import Loaded, Project, load
from governance.store import ledger
from governance.store.lake import incoming_folder, lake_of

SAMPLES: Final = 3
_LOOKED_AT: Final = 50
_WHERE: Final = "import-draft"


class Upload(Protocol):
    """A file that a browser sent."""

    name: str

    def getbuffer(self) -> memoryview:
        """Its bytes, without a copy."""


class Draft:
    """What stands between choosing files and having loaded them; nothing of it is kept.

    Uploads wait in a folder of the user's own that no other load sweeps; it goes when the load is
    done or given up, when the reader leaves, or with the server.
    """

    def __init__(self, project: Project, options: Options, bounds: Bounds) -> None:
        """Make an empty one."""
        self.project = project
        self.options = options
        self.before = options
        self.bounds = bounds
        self.files: tuple[Path, ...] = ()
        self.samples: dict[str, tuple[str, ...]] = {}
        self.planned: Planned | None = None
        self.checked: Loaded | None = None
        self.is_known = False
        self.loaded: Loaded | None = None
        self.job: Job | None = None
        stack = ExitStack()
        self._folder = stack.enter_context(incoming_folder(project.home))
        # What the check would set aside, to be mended before anything is loaded.
        self.rejects = self._folder / "set_aside.csv"
        self.close = weakref.finalize(self, stack.close)

    def take(self, uploads: Iterable[Upload], named: Sequence[Path] = ()) -> None:
        """Take files in: uploads are written down, named ones are read where they stand."""
        taken = [*named]
        for number, upload in enumerate(uploads, 1):
            # The name may come with folders, and two of one name must not meet.
            path = self._folder / f"upload-{number}" / (PurePath(upload.name).name or "file")
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("wb") as handle:
                _write(handle, upload)
            taken.append(path)
        self.files = tuple(taken)

    def say(self, options: Options) -> None:
        """Check again with other options."""
        self.before, self.options = self.options, options
        self.check()

    def step_back(self) -> None:
        """Check again with the options before the last change."""
        self.options = self.before
        self.check()

    def check(self) -> None:
        """Plan the load and go through every row without keeping any, beside the page."""
        self.job = Job(self._check)

    def carry_out(self, agreed: Collection[str]) -> None:
        """Load what was checked, beside the page; ``agreed`` are the places that may be made."""
        self.job = Job(lambda job: self._load(job, agreed))

    def _check(self, job: Job) -> None:
        self._forget_plan()
        job.begin("plan")
        check_files(self.files, self.bounds)
        self.planned = planning.plan(
            self.files,
            self.options,
            self.project.home,
            self.project.data,
            self._folder,
            look=self._look,
        )
        if self.planned.plan is None:
            return
        check_rows(self.planned.plan.files, self.bounds)
        self.checked = load(
            self.planned.plan,
            self.project,
            dry_run=True,
            rejects=self.rejects,
            on_wait=job.wait,
            watch=job.watch,
        )
        loads = ledger.entries(lake_of(self.project.home))
        self.is_known = self.checked.entry.load_id in {one.load_id for one in loads}

    def _look(self, tables: Sequence[FoundTable]) -> None:
        check_columns(tables, self.bounds)
        self.samples = {}
        for table in tables:
            for position, header in enumerate(table.headers):
                cells = dict.fromkeys(table.column(position)[:_LOOKED_AT])
                shown = tuple(redact(cell) for cell in list(cells)[:SAMPLES])
                self.samples.setdefault(header, shown)

    def _load(self, job: Job, agreed: Collection[str]) -> None:
        assert self.planned is not None and self.planned.plan is not None
        self.loaded = load(
            self.planned.plan,
            self.project,
            again=True,  # the button says which load it replaces
            on_wait=job.wait,
            watch=job.watch,
            confirm=lambda places: all(one.place_id in agreed for one in places),
        )
        if self.loaded.changed and self.planned.profile is not None:
            profiles.save(self.planned.profile, self.project.home)
        self.close()

    def _forget_plan(self) -> None:
        if self.planned is not None and self.planned.plan is not None:
            planning.discard(self.planned.plan.files)
        self.planned = self.checked = None
        self.rejects.unlink(missing_ok=True)


def _write(handle: BinaryIO, upload: Upload) -> None:
    with upload.getbuffer() as content:
        handle.write(content)


def current() -> Draft | None:
    """The load that this reader prepares."""
    found: Draft | None = st.session_state.get(_WHERE)
    return found


def begin(draft: Draft) -> None:
    """Make it the reader's."""
    give_up()
    st.session_state[_WHERE] = draft


def give_up() -> None:
    """Forget the reader's, and what was read for it."""
    draft: Draft | None = st.session_state.pop(_WHERE, None)
    if draft is not None and (draft.job is None or draft.job.done):
        draft.close()


def remap(options: Options, fields: dict[str, str], header: str, field: str) -> Options:
    """The options with a header led to a field, away from any other header that led there."""
    others = {one: "" for one, name in fields.items() if field and name == field and one != header}
    return replace(options, mapping={**options.mapping, **others, header: field})
