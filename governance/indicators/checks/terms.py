"""The terms of one relation, asked for by the role that its kind gives them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from governance.datasets.relations import Relation
from governance.indicators.checks import quantities
from governance.indicators.checks.figures import CheckedFigure
from governance.indicators.checks.quantities import Quantity
from governance.model.errors import Text
from governance.model.intervals import Bounds


@dataclass(frozen=True)
class Terms:
    """The figures of `relation` and what it says is missing, as quantities."""

    relation: Relation
    by_id: Mapping[str, CheckedFigure]

    def all(self, role: str) -> tuple[Quantity, ...]:
        """The quantities of a role: its figures in order, then what is missing of it."""
        printed = [quantities.of(figure) for figure in self.figures(role)]
        return (*printed, *(quantities.missing(what) for what in self._missing(role)))

    def one(self, role: str) -> Quantity:
        """The quantity of a role that has exactly one."""
        return self.all(role)[0]

    def figures(self, role: str) -> tuple[CheckedFigure, ...]:
        """The printed figures of a role."""
        terms = self.relation.terms
        return tuple(self.by_id[term.figure] for term in terms if term.role == role)

    def has(self, role: str) -> bool:
        """Whether the relation names anything, printed or missing, for the role."""
        return bool(self.all(role))

    def number(self, name: str, default: int = 0) -> Decimal:
        """A number that belongs to the relation and is no figure (12 months, 6 listed names)."""
        return Decimal(str(self.relation.numbers.get(name, default)))

    def numbered(self, role: str) -> Iterator[tuple[str, Quantity]]:
        """The quantities of the roles `role_1`, `role_2` … with their numbers, in order."""
        for position in range(1, len(self.relation.terms) + len(self.relation.missing) + 1):
            if self.has(f"{role}_{position}"):
                yield str(position), self.one(f"{role}_{position}")

    def _missing(self, role: str) -> tuple[Text, ...]:
        return tuple(Text(item.zh, item.en) for item in self.relation.missing if item.role == role)


@dataclass(frozen=True)
class Finding:
    """What a kind finds: `holds` is None where it cannot be told, and `cause` may say why.

    `left` and `right` are the two sides that were compared, None where nothing is known of one.
    """

    holds: bool | None
    arithmetic: Text
    left: Bounds | None = None
    right: Bounds | None = None
    cause: Text | None = None


Rule = Callable[[Terms], Finding]
