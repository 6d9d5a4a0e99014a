"""What is there instead, where an indicator has no value in the choice that was made."""

from __future__ import annotations

import pandas as pd

from governance.model.errors import Text
from governance.store.reader import Reader


def absence(reader: Reader, indicator: pd.Series[str]) -> Text:
    """What to say of a computed indicator without a value in the choice: what it has, or what to load.

    `indicator` is a row of the lookup `indicators`.
    """
    extent = reader.query("loaded_extent")
    extent = extent[extent["indicator_id"] == indicator["indicator_id"]]
    name = indicator["indicator_id"]
    if extent.empty:
        dataset = indicator["dataset"]
        return Text(
            f"{name} 没有数值：还没有能用的 {dataset} 记录。导入：python -m governance load 文件 --type {dataset}",
            f"{name} has no values: no usable records of {dataset} are there. Load some:"
            f" python -m governance load FILE --type {dataset}",
        )
    first, last = extent["first_month"].min(), extent["last_month"].max()
    there = ", ".join(f"{row.place_level} {row.places}" for row in extent.itertuples())
    return Text(
        f"{name} 在所选范围内没有数值；现有 {first} 至 {last}，各级地方数：{there}",
        f"{name} has no value in this choice; there are values from {first} to {last} for {there}",
    )


def absence_of_numerator(frame: pd.DataFrame) -> list[str]:
    """Return why each row of computed values has none, empty where it has: nobody recorded what is counted.

    Cases without a count of those for whom it holds are not 0 of them.
    """
    is_absent = frame["value"].isna() & frame["numerator"].isna() & frame["denominator"].notna()
    return ["没有登记 not recorded" if absent else "" for absent in is_absent]
