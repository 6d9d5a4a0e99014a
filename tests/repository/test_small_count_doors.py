"""What counts people reaches a page only where small counts are kept back.

Whoever reads the marts of requests or of volunteers past these modules would show a count that the
operator keeps back elsewhere, or the second one that gives it away.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.repository.files import kept, texts

PAGES = ("requests", "volunteering")
# Lookup → the modules of governance/components that may read it.
DOORS = {
    "request_backlog_months": {"requests/backlog_counts.py"},
    "request_category_counts": {"requests/counts.py"},
    "request_counts": {"requests/counts.py"},
    "request_doubtful_categories": {"requests/counts.py"},
    "request_due_counts": {"requests/due.py", "requests/deadlines.py"},
    "request_due_months": {"requests/due.py", "requests/deadlines.py"},
    "request_durations": {"requests/closing.py"},
    "request_fine_categories": {"requests/fine_counts.py"},
    "request_fine_counts": {"requests/fine_counts.py"},
    "request_fine_due": {"requests/deadlines.py"},
    "request_hours": {"requests/hours.py"},
    "request_oldest_open": {"requests/backlog.py"},
    "request_open_ages": {"requests/backlog_counts.py"},
    "request_part_counts": {"requests/counts.py", "requests/stage_processes.py"},
    "request_part_due": {"requests/deadlines.py"},
    "request_process_durations": {"requests/closing.py"},
    "request_stays": {"requests/stage_times.py"},
    "request_waiting": {"requests/stage_times.py"},
    "volunteer_members": {"volunteering/published.py"},
    "volunteer_teams": {"volunteering/spread.py"},
    "volunteer_types": {"volunteering/spread.py"},
}
# They tell which slices, months, loads and months of records there are: not of how many people.
NO_COUNTS = {
    *("request_data_date", "request_extents", "request_processes"),
    *("request_slices", "request_stages", "volunteer_gaps"),
}
# Reached only through a choice that is not offered where a threshold is set, or through `due.py` or `counts.py`.
BEHIND_THE_CHOICE = {"requests/deadlines.py", "requests/fine_counts.py"}
# Values of indicators: of volunteers by the door, of points, which count nobody, by the bank.
VALUES = {"volunteering/values.py", "volunteering/withheld.py", "volunteering/bank.py"}


def _modules() -> Iterator[tuple[str, str]]:
    for path, source in texts("governance/components/*.py"):
        yield path.relative_to("governance/components").as_posix(), source


def lookups_read(source: str) -> list[tuple[int, str]]:
    """Return line and name of every lookup that calls of `rows` and `entries` name."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or _called(node) not in ("rows", "entries", "query"):
            continue
        first = node.args[0] if node.args else None
        name = first.value if isinstance(first, ast.Constant) else "?"
        found.append((node.lineno, str(name)))
    return found


def _called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def breaches(module: str, source: str) -> list[str]:
    """Return where a module reads counts of people that are not its own to read."""
    found = []
    for line, name in lookups_read(source):
        if name in DOORS and module not in DOORS[name]:
            found.append(
                f"{module}:{line}: reads {name}; allowed: {', '.join(sorted(DOORS[name]))}"
            )
        if name == "?" and module.split("/")[0] in PAGES:
            found.append(f"{module}:{line}: reads a lookup whose name does not stand there")
        if name in ("computed_values", "measured_values") and module.split("/")[0] in PAGES:
            found.append(f"{module}:{line}: reads {name}; allowed: through computed.values")
    if module.split("/")[0] in PAGES and "computed.values(" in source and module not in VALUES:
        found.append(f"{module}: reads values; allowed: {', '.join(sorted(VALUES))}")
    return found


def test_counts_of_people_are_read_through_their_doors_alone() -> None:
    found = [one for module, source in _modules() for one in breaches(module, source)]
    assert not found, "\n".join(found)


def test_every_lookup_of_people_has_a_door() -> None:
    named = {path.stem for path in kept("queries/lookups/*.sql")}
    of_people = {name for name in named if name.startswith(("request_", "volunteer_"))}
    assert of_people == DOORS.keys() | NO_COUNTS


@pytest.mark.parametrize("module", sorted({one for doors in DOORS.values() for one in doors}))
def test_every_door_keeps_small_counts_back(module: str) -> None:
    source = dict(_modules())[module]
    assert "small_counts" in source or module in BEHIND_THE_CHOICE


def test_raw_deadlines_go_to_the_door_and_to_the_mix_of_categories_alone() -> None:
    # Expected failures of a unit are sums over every category: what they rest on is not shown.
    users = {module for module, source in _modules() if "rows_of(" in source and "due" in source}
    assert users - {"volunteering/bank.py"} == {"requests/due.py", "requests/measures.py"}


@pytest.mark.parametrize(
    ("module", "source", "said"),
    [
        ("requests/rates.py", 'rows("request_counts", grain="all")', "reads request_counts"),
        ("requests/rates.py", 'lookup.entries("request_hours")', "reads request_hours"),
        ("overview_places.py", 'x = 1\nrows("volunteer_teams")', "2: reads volunteer_teams"),
        ("requests/rates.py", "rows(name)", "whose name does not stand there"),
        ("volunteering/spread.py", "computed.values([], [])", "reads values"),
        ("requests/rates.py", 'rows("computed_values")', "through computed.values"),
    ],
)
def test_a_way_past_the_door_is_noticed(module: str, source: str, said: str) -> None:
    [found] = breaches(module, source)
    assert said in found


def test_a_door_may_read_its_own() -> None:
    assert breaches("requests/counts.py", 'rows("request_counts")') == []
    assert Path("governance/components/requests/counts.py") in kept("governance/components/*.py")
