"""Made-up requests in any number, of the shape that `bench.load` measures with: 模拟 · synthetic.

20,000 grids in 1,000 communities, 100 subdistricts and 10 districts below one county-level place;
40 categories, 6 channels, three years.
"""

from pathlib import Path

import duckdb

COLUMNS = (
    "工单编号,工单状态,问题分类,受理渠道,创建时间,受理时间,派单时间,办结时间,办理期限,"
    "地方编号,是否有效回访,是否解决,是否满意,承办单位,评分"
)
INSTANTS = (4, 5, 6, 7, 8)
_START = "2022-01-01"
_SECONDS = 94_608_000  # three years


def write_requests(path: Path, rows: int, first: int = 0, shift_days: int = 0) -> Path:
    """Write `rows` requests numbered from `first`; `shift_days` moves them later."""
    names = COLUMNS.split(",")
    select = ", ".join(f'{value} as "{name}"' for name, value in zip(names, _values(), strict=True))
    with duckdb.connect(config={"memory_limit": "2GB"}) as connection:
        connection.execute(
            f"""
copy (
    with numbered as (
        select i, hash(i) as h, hash(i + 77777777777) as g, (hash(i) % 1000) / 1000.0 as u,
            timestamp '{_START}' + interval {shift_days} day
                + to_seconds(((i - {first}) * {_SECONDS} // {rows if not shift_days else rows * 36})::bigint)
                as opened
        from range({first}, {first + rows}) as t(i)
    ), closing as (
        select *, opened + to_seconds(exp((g % 1000) / 125.0 + 4)::bigint) as closed from numbered
    )
    select {select} from closing order by i
) to '{path}' (header, delimiter ',')"""
        )
    return path


def _values() -> tuple[str, ...]:
    text = "strftime({}, '%Y-%m-%d %H:%M:%S')"
    return (
        "'MN' || lpad(i::varchar, 12, '0')",
        "case when u < 0.06 then '办理中' else '已办结' end",
        "'类别' || (h % 8) || '->' || '小类' || (h % 40)",
        "['电话', '网络', '微信', '现场', '信件', '其他'][1 + (g % 6)::integer]",
        text.format("opened"),
        text.format("opened + interval 40 minute"),
        text.format("opened + interval 60 minute"),
        f"case when u >= 0.06 then {text.format('closed')} end",
        text.format("opened + interval 5 day"),
        "'G' || (h % 20000)",
        "case when u < 0.6 then '是' else '否' end",
        "case when u < 0.5 then '解决' when u < 0.55 then '部分解决' when u < 0.6 then '未解决' end",
        "case when u < 0.4 then '满意' when u < 0.5 then '基本满意' when u < 0.6 then '不满意' "
        "else '未评价' end",
        "'承办单位' || (g % 200)",
        "case when u < 0.3 then (1 + g % 5)::varchar end",
    )


def write_places(path: Path) -> Path:
    """Write the 21,110 made-up places below `xihu` that the requests are of."""
    rows = ["编号,名称,层级,地方编号"]
    rows += [f"D{n},模拟区{n},片区,xihu" for n in range(10)]
    rows += [f"S{n},模拟街道{n},街道,D{n % 10}" for n in range(100)]
    rows += [f"C{n},模拟社区{n},社区,S{n % 100}" for n in range(1000)]
    rows += [f"G{n},模拟网格{n},网格,C{n % 1000}" for n in range(20000)]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path
