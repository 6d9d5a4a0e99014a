"""Which place the cells of a row name: found among the known places, made where that is asked for."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from governance.ingest import personal
from governance.ingest.personal_patterns import BELOW_COMPOUND, compiled, plain
from governance.ingest.plan import MISSING

NO_PLACE: Final = "no_place"
UNKNOWN: Final = "unknown_place"
AMBIGUOUS: Final = "ambiguous_place"
WRONG_LEVEL: Final = "wrong_place_level"
PERSONAL: Final = "personal_place"
NOT_FOUND: Final = "place_not_found"

_BELOW_COMPOUND: Final = compiled(BELOW_COMPOUND)
_CODE_LENGTH: Final = 12
# The levels that lie in each other without exception, from the top down.
_ADMINISTRATIVE: Final = (
    "country",
    "province",
    "prefecture",
    "county",
    "subdistrict",
    "community",
)
# What a unit's name may end with, longest first: 翠苑 and 翠苑街道 are one place.
_ENDINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "county": ("自治县", "区", "县", "市"),
    "subdistrict": ("街道办事处", "街道", "地区办事处", "镇", "乡"),
    "community": ("社区居民委员会", "社区居委会", "居民委员会", "村民委员会", "居委会", "村委会", "社区", "村"),
    "compound": ("小区",),
    "grid": ("网格",),
}  # fmt: skip


@dataclass(frozen=True)
class KnownPlace:
    """A place that records can be of; `origin` is ``reference``, ``loaded``, ``created``, ``demo``."""

    place_id: str
    parent_id: str | None
    level: str
    name_zh: str
    name_en: str | None = None
    code: str | None = None
    code_system: str | None = None
    origin: str = "reference"


@dataclass(frozen=True)
class Found:
    """What the cells of a row lead to: a place, or a problem, or a place with a remark."""

    place_id: str | None
    problem: str | None = None


class Gazetteer:
    """The known places, searchable by id, by code, and by name under a place."""

    def __init__(self, places: Iterable[KnownPlace]) -> None:
        self._places: dict[str, KnownPlace] = {}
        self._by_code: dict[str, str] = {}
        self._by_name: dict[tuple[str, str], list[str]] = {}
        self._called: set[str] = set()
        for place in places:
            self.add(place)

    def add(self, place: KnownPlace) -> None:
        """Make a place known; the first of an id stays."""
        if place.place_id in self._places:
            return
        self._places[place.place_id] = place
        if place.code:
            self._by_code.setdefault(_padded(place.code), place.place_id)
        for name in {place.name_zh, place.name_en or place.name_zh}:
            short = short_name(place.level, name)
            self._by_name.setdefault((place.level, short), []).append(place.place_id)
            # Places that loads made are no proof: a name that slipped in would vouch for itself.
            if place.origin == "reference" or short != short_name("", name):
                self._called.add(short)

    def __getitem__(self, place_id: str) -> KnownPlace:
        return self._places[place_id]

    def __contains__(self, place_id: str) -> bool:
        return place_id in self._places

    def identified(self, text: str) -> str | None:
        """The place whose id or code a text is; a code may have lost zeros or gained `.0`."""
        plain = text.strip().removesuffix(".0")
        if plain in self._places:
            return plain
        return self._by_code.get(_padded(plain))

    def called(self, text: str) -> list[str]:
        """The places of any level that are called so, with the ending of their level or without.

        A whole name goes before one without its ending: 西湖街道 is not 西湖区.
        """
        found = [
            (one, name) for one in self._places.values() for name in (one.name_zh, one.name_en)
        ]
        folded = short_name("", text)
        whole = {
            one.place_id: None for one, name in found if name and short_name("", name) == folded
        }
        short = {level: short_name(level, text) for level in {one.level for one, _ in found}}
        near = {
            one.place_id: None
            for one, name in found
            if name and short_name(one.level, name) == short[one.level]
        }
        return [*(whole or near)]

    def named(self, level: str, text: str, under: Sequence[str]) -> list[str]:
        """The places of a level with a name, id or code, at or below one of `under` (or anywhere)."""
        identified = self.identified(text)
        candidates = [identified] if identified else []
        candidates = candidates or self._by_name.get((level, short_name(level, text)), [])
        return [one for one in candidates if not under or self._is_below(one, under)]

    def calls(self, name: str) -> bool:
        """Whether a place of any level has the name, with its ending or without."""
        return short_name("", name) in self._called

    def _is_below(self, place_id: str, under: Sequence[str]) -> bool:
        return any(above in under for above in self.ancestors(place_id))

    def ancestors(self, place_id: str) -> list[str]:
        """The place itself and every place above it, nearest first."""
        chain: list[str] = []
        current: str | None = place_id
        while current is not None and current in self._places and current not in chain:
            chain.append(current)
            current = self._places[current].parent_id
        return chain


@dataclass(frozen=True)
class Wanted:
    """How rows name places: the levels of their cells (None is an id or code), and where to look.

    `fallback` is the place of a row that names none; `under` limits the search; `creating` makes
    the places that are not known; `levels` are those at which a record may lie, any where empty.
    """

    cells: tuple[str | None, ...]
    fallback: str | None
    under: str | None
    creating: bool = False
    levels: tuple[str, ...] = ()


class Resolver:
    """Finds the place of each way in which rows name one; remembers the places it made."""

    def __init__(self, gazetteer: Gazetteer, wanted: Wanted) -> None:
        self._gazetteer = gazetteer
        self._wanted = wanted
        self.created: list[KnownPlace] = []

    def find(self, cells: Sequence[str | None]) -> Found:
        """The place that the cells of one row name."""
        given = [
            (level, _without_door(level, cell.strip()))
            for level, cell in zip(self._wanted.cells, cells, strict=True)
            if cell is not None and cell.strip().casefold() not in MISSING
        ]
        if not given:
            return self._fallback(NO_PLACE)
        found = self._search(given)
        if found.place_id is None:
            return self._fallback(found.problem or UNKNOWN)
        level = self._gazetteer[found.place_id].level
        if self._wanted.levels and level not in self._wanted.levels:
            return replace(found, place_id=None, problem=WRONG_LEVEL)
        return found

    def _fallback(self, problem: str) -> Found:
        place_id = self._wanted.fallback
        if place_id is None:
            return Found(None, problem)
        if self._wanted.levels and self._gazetteer[place_id].level not in self._wanted.levels:
            return Found(None, problem)
        return Found(place_id, None if problem == NO_PLACE else NOT_FOUND)

    def _search(self, given: Sequence[tuple[str | None, str]]) -> Found:
        for level, cell in given:
            if level is None:
                found_id = self._gazetteer.identified(cell)
                return Found(found_id, None if found_id else UNKNOWN)
        under = [self._wanted.under] if self._wanted.under else []
        for level, cell in given:
            assert level is not None
            found = self._gazetteer.named(level, cell, under)
            if not found and self._wanted.creating and self._tells_of_a_person(cell):
                return Found(None, PERSONAL)
            if (
                not found
                and self._wanted.creating
                and len(under) == 1
                and self._holds(under[0], level)
            ):
                found = [self._create(level, cell, under[0])]
            if not found:
                return Found(None, UNKNOWN)
            under = found
        return Found(under[0]) if len(under) == 1 else Found(None, AMBIGUOUS)

    def _holds(self, parent: str, level: str) -> bool:
        """Whether a place can hold one of a level: no county lies in a community."""
        above = self._gazetteer[parent].level
        ranked = above in _ADMINISTRATIVE and level in _ADMINISTRATIVE
        return not ranked or _ADMINISTRATIVE.index(above) < _ADMINISTRATIVE.index(level)

    def _tells_of_a_person(self, cell: str) -> bool:
        """Whether a name that would become a place is rather a person's.

        高阳 is a place where one of that name is known at another level: 高阳社区.
        """
        kind = personal.value_kind(cell, "place")
        return kind is not None and not (kind == "name" and self._gazetteer.calls(cell))

    def _create(self, level: str, name: str, parent: str) -> str:
        place = KnownPlace(f"{parent}/{name}", parent, level, name, origin="created")
        self._gazetteer.add(place)
        self.created.append(place)
        return place.place_id


def _without_door(level: str | None, cell: str) -> str:
    """The name of a compound without the building, door or room that may follow it."""
    if level != "compound":
        return cell
    return _BELOW_COMPOUND.sub("", plain(cell)) or cell


def short_name(level: str, name: str) -> str:
    """A name by which two spellings of it are the same: trimmed, folded, without its ending."""
    plain = "".join(name.split()).casefold()
    for ending in _ENDINGS.get(level, ()):
        if plain.endswith(ending) and len(plain) >= len(ending) + 2:
            return plain.removesuffix(ending)
    return plain


def _padded(code: str) -> str:
    """A division code at its full length: 330106 and 330106000000 are one."""
    return code.ljust(_CODE_LENGTH, "0") if code.isdigit() else code
