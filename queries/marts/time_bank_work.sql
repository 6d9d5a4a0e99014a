-- One row per place and period: points issued and hours served, in the places and months that give both.
create view marts.time_bank_work as
with issued as (
    select
        place_id,
        month_start,
        sum(issued) as issued,
    from marts.time_bank_ledger
    group by all
),

both as (
    select
        above.ancestor_id as place_id,
        above.ancestor_level as place_level,
        issued.month_start,
        sum(issued.issued) filter (served.hours is not null) as issued,
        sum(served.hours) filter (issued.issued is not null) as hours,
        count(*) filter (issued.issued is not null and served.hours is not null) as records,
        count(*) filter (issued.issued is null or served.hours is null) as left_out,
    from issued
    left join marts.volunteer_month as served
        on issued.place_id = served.place_id
        and issued.month_start = served.month_start
        and served.service_type is null
    inner join marts.place_ancestor as above on issued.place_id = above.place_id
    group by all
),

periods as (
    select distinct period, period_start, period_end
    from marts.time_bank_cell
)

select
    both.place_id,
    both.place_level,
    periods.period,
    periods.period_start,
    periods.period_end,
    sum(both.issued) as issued,
    sum(both.hours) as hours,
    sum(both.records)::bigint as records,
    sum(both.left_out)::bigint as left_out,
from both
inner join periods on both.month_start between periods.period_start and periods.period_end
group by all;
