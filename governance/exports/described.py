"""What the declarations say, as files for other tools: datapackages and the forms they describe."""

from collections.abc import Iterator
from pathlib import Path

from governance.datasets.datapackage import FILE_NAME, FOLDERS, datapackage
from governance.datasets.record_package import FOLDER, record_package
from governance.datasets.records.catalogue import RECORD_TYPES
from governance.exports.record_template import template_csv
from governance.ingest.code_choices import read_choices


def described_files(data_dir: Path) -> Iterator[tuple[Path, bytes]]:
    """Each generated file under the data folder and what it should hold."""
    for folder in FOLDERS:
        yield data_dir / folder / FILE_NAME, datapackage(folder).encode()
    yield data_dir / FOLDER / FILE_NAME, described_records(data_dir).encode()
    for kind in RECORD_TYPES:
        yield data_dir / FOLDER / f"{kind.name}.csv", template_csv(kind)


def described_records(data_dir: Path) -> str:
    """The text of `data/records/datapackage.json`, with the choices of the table of codes."""
    return record_package({kind.name: read_choices(kind, data_dir) for kind in RECORD_TYPES})
