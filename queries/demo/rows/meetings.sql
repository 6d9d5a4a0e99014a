-- One row per made-up meeting: the regular ones of each tier by its calendar, most of them held, and some ad hoc.
with months as (
    select
        month::date as month,
        month(month) as month_of_year,
        row_number() over (order by month) - 1 as month_no,
    from range(timestamp '2024-01-01', timestamp '2026-01-01', interval 1 month) as months(month)
),

calendars as (
    select *
    from (
        values
            ('city', 'joint', 6, 0.97), ('subdistrict', 'joint', 3, 0.95), ('community', 'joint', 3, 0.91),
            ('community', 'lecture', 12, 0.96), ('community', 'training', 6, 0.9), ('compound', 'council', 1, 0.72),
            ('compound', 'consultation', 12, 0.83), ('compound', 'review', 12, 0.78), ('compound', 'property', 12, 0.6)
    ) as calendars(tier, meeting_type, every_months, kept)
),

councils as (
    select 'city' as tier, place_id, city_no as council_no, 40 as seats, 1.0 as keen from demo.city
    union all by name
    select 'subdistrict' as tier, place_id, 1000 + subdistrict_no as council_no, 26 as seats, 1.0 as keen from demo.subdistrict
    union all by name
    select 'community' as tier, place_id, 100000 + community_no as council_no, 18 as seats, 1 / nullif(slowness, 0) as keen
    from demo.community
    union all by name
    select 'compound' as tier, place_id, 1000000 + compound_no as council_no, 9 as seats, 1 / nullif(slowness, 0) as keen
    from demo.compound
    -- Half of the compounds have a council that keeps minutes.
    where demo.uniform(compound_no, 231) < 0.5
),

called as (
    select
        councils.*,
        calendars.meeting_type,
        months.month,
        (councils.council_no * 32 + months.month_no) * 8 + length(calendars.meeting_type) as number,
        calendars.kept * least(1.05, 0.6 + 0.4 * councils.keen) as likely,
    from councils
    inner join calendars on councils.tier = calendars.tier
    inner join months on (months.month_of_year + councils.council_no) % calendars.every_months = 0
)

select
    place_id,
    'HY' || lpad(number::varchar, 11, '0') || left(meeting_type, 1) as meeting_id,
    month + (26 * demo.uniform(number, 232))::integer as held_on,
    tier,
    meeting_type,
    case when demo.uniform(number, 233) < 0.93 then 'regular' else 'ad_hoc' end as meeting_kind,
    1 + floor(5 * demo.uniform(number, 234))::bigint as items,
    seats as expected,
    -- More who came than were expected: a fault.
    case when number % 2003 = 8 then seats + 3 else (seats * (0.62 + 0.38 * demo.uniform(number, 235)))::bigint end as present,
from called
where demo.uniform(number, 236) < likely
order by held_on, meeting_id;
