"""区域比较: the same indicator at several places, on one axis only where that is fair."""

from governance.components import comparison_choice, comparison_results, frame


def body() -> None:
    """Draw the controls and what they ask for."""
    comparison_results.draw(comparison_choice.choose())


frame.show(body)
