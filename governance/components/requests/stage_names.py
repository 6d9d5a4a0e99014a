"""What each procedure calls its stages, from the project's table of codes."""

from __future__ import annotations

from governance.components import code_names
from governance.components.language import t

ORDER = ("opened", "accepted", "dispatched", "taken", "contacted", "closed", "called_back")


def names(process: str | None) -> dict[str, str]:
    """Return stage → its name in a process, in order; the common name where the process has none."""
    own = code_names.names(f"stage_{process}") if process else {}
    common = code_names.names("stage")
    return {stage: own.get(stage, common[stage]) for stage in ORDER}


def chain(process: str) -> str:
    """Return the stages that a process names itself, as its documents list them; empty where none."""
    return t("—", " – ").join(code_names.names(f"stage_{process}").values())
