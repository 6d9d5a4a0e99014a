"""Do the printed figures agree with each other? Relations between them are data, verdicts are found.

`evaluate` takes the relations of `data/cases/relations.toml` and the figures they name, and
returns one verdict a relation, with the arithmetic in both languages.
"""

from governance.indicators.checks.evaluation import CheckInput, CheckResult, evaluate
from governance.indicators.checks.figures import CheckedFigure, figures_from
from governance.indicators.checks.verdicts import VERDICTS, Verdict

__all__ = [
    "VERDICTS",
    "CheckInput",
    "CheckResult",
    "CheckedFigure",
    "Verdict",
    "evaluate",
    "figures_from",
]
