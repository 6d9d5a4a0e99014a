"""What is told to the person at the keyboard, in Chinese and in English."""

import sys
from collections.abc import Sequence


class SetupError(Exception):
    """Something that the person must mend, each text as (Chinese, English).

    `what` says what is wrong, `steps` what can be done about it.
    """

    def __init__(self, what: tuple[str, str], steps: Sequence[tuple[str, str]]) -> None:
        super().__init__(what[1])
        self.what = what
        self.steps = tuple(steps)

    def __str__(self) -> str:
        """Return the message in both languages, one step a line."""
        lines = []
        for language in (0, 1):
            lines.append(f"✗ {self.what[language]}")
            lines.extend(f"  · {step[language]}" for step in self.steps)
        return "\n".join(lines)


def command(name: str, **variables: object) -> str:
    """Return how `name` is run on this system with environment variables set."""
    if sys.platform == "win32":
        settings = [f'$env:{key}="{value}"' for key, value in variables.items()]
        return "; ".join([*settings, f"py -m setup {name}"])
    settings = [f"{key}={value}" for key, value in variables.items()]
    return " ".join([*settings, f"make {name}"])
