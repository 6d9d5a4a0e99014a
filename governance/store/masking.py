"""SQL macros that take out of a text what tells of a person, by the patterns that `ingest` declares."""

from collections.abc import Iterable

from governance.store.cell_sql import quoted

MASKED: str = "［已隐去］"


def macros(secret: str, patterns: Iterable[str] = ()) -> tuple[str, ...]:
    """The statements that make `masked(text)` and `masked_key(text)`.

    A key that holds something personal becomes a digest salted with `secret`: masking would make
    two keys one, and the records of two requests one.
    """
    given = tuple(patterns)
    if not given:
        return (
            "create macro masked(x) as x",
            "create macro masked_key(x) as x",
        )
    # One look for any of them: most texts hold none, and a look is cheaper than a replacement.
    anything = quoted("|".join(f"(?:{pattern})" for pattern in given))
    replaced = "x"
    for pattern in given:
        replaced = f"regexp_replace({replaced}, {quoted(pattern)}, {quoted(MASKED)}, 'g')"
    digest = f"'#' || left(sha256({quoted(secret)} || x), 24)"
    return (
        f"create macro masked(x) as case when regexp_matches(x, {anything}) then {replaced} else x end",
        f"create macro masked_key(x) as case when regexp_matches(x, {anything}) then {digest} else x end",
    )
