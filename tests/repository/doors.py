"""Which way things may flow in the house: imports between rooms, SQL between schemas.

Each function returns one sentence per breach, with file, line and the allowed set.
"""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

# From the reader's side to the bottom; a room may import itself and what stands after it.
ROOMS = (
    "app.py",
    "pages",
    "components",
    "exports",
    "pipeline",
    "indicators",
    "store",
    "geography",
    "ingest",
    "datasets",
    "model",
)
CLI = "cli"  # stands beside app.py and pages, and skips components
SCREEN = {"app.py", "pages", "components"}
# Packages that only some rooms may import.
KEPT_TO = {
    "duckdb": {"store"},
    "streamlit": SCREEN,
    "starlette": SCREEN,
    "plotly": SCREEN,
    "pydeck": SCREEN,
    "geopandas": {"geography"},
    "shapely": {"geography"},
    "pyproj": {"geography"},
    "matplotlib": {"exports"},
    "xlsxwriter": {"exports"},
}
# Schemas that the statements of a folder of queries/ may name. A mart may build on another mart.
SCHEMAS = {
    "staging": {"raw", "staging"},
    # What is staged for one refresh alone stands in temporary tables.
    "marts": {"staging", "marts", "temp"},
    "indicators": {"marts"},
    "lookups": {"marts"},
    "demo": {"demo"},
}
# Folders within them, with the door of the folder that they stand in.
_INSIDE = {"marts": "refresh", "demo": "rows"}
_ALL_SCHEMAS = {"raw", "staging", "marts", "temp", "demo"}
# Tables that come from no schema.
_TABLE_FUNCTIONS = {"unnest", "range", "generate_series", "lateral", "values", "query_table"}


def room_of(path: Path) -> str | None:
    """Return the room in which a Python file stands, None outside the house (setup, tests …)."""
    if path.parts[0] in ("app.py", "pages"):
        return path.parts[0]
    if path.parts[0] != "governance":
        return None
    if path.parts[1] in ("cli.py", "__main__.py", CLI):
        return CLI
    return path.parts[1] if path.parts[1] in ROOMS else None


def allowed_rooms(room: str) -> set[str]:
    """Return the rooms that a room may import."""
    if room == CLI:
        return {CLI, *ROOMS} - SCREEN
    return {room, *ROOMS[ROOMS.index(room) + 1 :]} - ({room} & {"app.py", "pages"})


def import_breaches(path: Path, source: str) -> list[str]:
    """Return the imports of one Python file that its room does not allow."""
    room = room_of(path)
    if room is None:
        return _strangers(path, source)
    breaches = []
    for line, name in imported(path, source):
        target = _target(name)
        if target is not None and target not in allowed_rooms(room):
            allowed = ", ".join(sorted(allowed_rooms(room)))
            breaches.append(f"{path}:{line}: {room} imports {name}; allowed: {allowed}")
        package = name.split(".")[0]
        if room not in KEPT_TO.get(package, {room}):
            allowed = ", ".join(sorted(KEPT_TO[package]))
            breaches.append(f"{path}:{line}: {room} imports {package}; allowed in: {allowed}")
        if room == "model" and target is None and package not in sys.stdlib_module_names:
            breaches.append(f"{path}:{line}: model imports {name}; allowed: standard library")
    return breaches


def _strangers(path: Path, source: str) -> list[str]:
    # A new folder of governance/ is a new room: it gets its place in ROOMS before it opens.
    if path.parts[0] == "governance" and len(path.parts) > 2:
        return [f"{path}:1: {path.parts[1]} is no room; rooms: {', '.join(ROOMS)}"]
    if path.parts[0] == "governance":
        names = [(line, name) for line, name in imported(path, source) if _target(name)]
        return [f"{path}:{line}: the package's root imports {name}" for line, name in names]
    return []


def imported(path: Path, source: str) -> Iterator[tuple[int, str]]:
    """Yield line and dotted name of everything a Python file imports, wherever it does."""
    for node in ast.walk(ast.parse(source, str(path))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = _absolute(path, node)
            yield from ((node.lineno, f"{base}.{alias.name}") for alias in node.names)
        elif isinstance(node, ast.Call) and _imports_by_name(node):
            argument = node.args[0]
            if isinstance(argument, ast.Constant):
                yield node.lineno, str(argument.value)


def _absolute(path: Path, node: ast.ImportFrom) -> str:
    if node.level == 0:
        return node.module or ""
    package = path.parts[: len(path.parts) - node.level]
    return ".".join([*package, *([node.module] if node.module else [])])


def _imports_by_name(node: ast.Call) -> bool:
    called = node.func.attr if isinstance(node.func, ast.Attribute) else node.func
    name = called.id if isinstance(called, ast.Name) else called
    return name in ("import_module", "__import__") and bool(node.args)


def _target(name: str) -> str | None:
    parts = name.split(".")
    if parts[0] == "app":
        return "app.py"
    if parts[0] == "pages":
        return "pages"
    if parts[0] != "governance" or len(parts) < 2:
        return None
    return CLI if parts[1] in (CLI, "__main__") else parts[1] if parts[1] in ROOMS else None


def sql_breaches(path: Path, source: str) -> list[str]:
    """Return the tables that one file of queries/ names and its folder does not allow."""
    folder = path.parts[1]
    inside = path.parts[2:-1]
    if folder not in SCHEMAS or inside not in ((), (_INSIDE.get(folder),)):
        return [f"{path}:1: {folder} is no folder of queries/; folders: {', '.join(SCHEMAS)}"]
    allowed = ", ".join(sorted(SCHEMAS[folder]))
    bare = _without_comments_and_texts(source)
    breaches = []
    # A macro is told the name of a table in quotes, alone; other texts are only texts.
    quoted = re.finditer(r"(?<=')(\w+)\.\w+(?=')", source)
    for match in (*re.finditer(r"\b(\w+)\.\w+", bare), *quoted):
        schema = match[1].lower()
        if schema in _ALL_SCHEMAS - SCHEMAS[folder]:
            breaches.append((match.start(), f"{folder} reads {match[0]}; allowed: {allowed}"))
    for start, name in _tables_without_schema(bare):
        breaches.append((start, f"{folder} reads {name} without a schema; allowed: {allowed}"))
    return [
        f"{path}:{bare.count(chr(10), 0, start) + 1}: {text}" for start, text in sorted(breaches)
    ]


def _without_comments_and_texts(source: str) -> str:
    """Blank out comments and quoted texts, keeping every position."""
    pattern = r"--[^\n]*|/\*.*?\*/|'(?:[^']|'')*'"
    return re.sub(pattern, lambda found: re.sub(r"[^\n]", " ", found[0]), source, flags=re.DOTALL)


def _tables_without_schema(bare: str) -> Iterator[tuple[int, str]]:
    lower = bare.lower()
    named_here = set(re.findall(r"(\w+)\s+as\s+(?:(?:not\s+)?materialized\s+)?\(", lower))
    for match in re.finditer(r"(?<!distinct )\b(?:from|join)\s+(\w+)(?!\w*\.)(?=\W|$)", lower):
        within = lower[: match.start()]
        in_function = re.search(r"\b(extract|trim|substring|position)\s*\([^()]*$", within)
        if not in_function and match[1] not in named_here | _TABLE_FUNCTIONS:
            yield match.start(), match[1]
