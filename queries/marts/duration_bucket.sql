-- One row per bucket of the time to close: longer than from_days, at most to_days; wide_to_days where four are one.
-- A unit is 10.546875 seconds, 8192 to the day. Up to 64 units a bucket is one unit; then every
-- doubling is cut into 64 equal buckets, so that none is wider than 1.6 % of where it starts, and
-- every whole day up to 128 is an edge: shares by day are exact.
create table marts.duration_bucket as
with edges as (
    select
        bucket,
        case when bucket < 64 then bucket else (64 + bucket % 64) * power(2, bucket // 64 - 1) end as from_units,
        case when bucket < 64 then bucket + 1 else (65 + bucket % 64) * power(2, bucket // 64 - 1) end as to_units,
        case when bucket < 64 then bucket + 4 else (68 + bucket % 64) * power(2, bucket // 64 - 1) end as wide_to_units,
    from range(0, 1281) as buckets (bucket)
)

select
    bucket,
    from_units / 8192 as from_days,
    to_units / 8192 as to_days,
    wide_to_units / 8192 as wide_to_days,
from edges;
