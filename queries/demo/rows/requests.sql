-- One row per made-up request, by day of opening; a few are faulty in the ways that exports are.
with drawn as (
    select
        ticket.number,
        ticket.is_bulk,
        case
            when ticket.is_bulk then ticket.day + to_seconds(7200 + (3600 * demo.uniform(ticket.number, 101))::bigint)
            else ticket.day + to_seconds(
                3600 * demo.hour_of(demo.uniform(ticket.number, 101))
                + (3600 * demo.uniform(ticket.number, 102))::bigint
            )
        end as opened_at,
        least((1000 * demo.uniform(ticket.number, 103))::integer, 999) as category_slot,
        month(ticket.day) as month,
        least((getvariable('slots') * demo.uniform(ticket.number, 104))::bigint, getvariable('slots') - 1) as place_slot,
        demo.uniform(ticket.number, 105) as by_process,
        demo.uniform(ticket.number, 106) as by_kind,
        demo.uniform(ticket.number, 107) as by_channel,
        demo.uniform(ticket.number, 108) as by_end,
        demo.uniform(ticket.number, 109) as by_deadline,
        demo.uniform(ticket.number, 110) as by_call,
        demo.uniform(ticket.number, 111) as by_answer,
        demo.uniform(ticket.number, 112) as by_satisfaction,
        demo.uniform(ticket.number, 113) as by_handling,
        demo.uniform(ticket.number, 114) as by_mishap,
        demo.normal(ticket.number, 115) as fast,
        demo.normal(ticket.number, 117) as slow,
    from demo.ticket as ticket
),

placed as (
    select
        drawn.*,
        place.* exclude (slot, process),
        category.* exclude (slot, month),
        case
            when by_process < 0.66 then 'hotline'
            when by_process < 0.94 then place.process
            when by_process < 0.97 then 'errand'
            else 'whistle'
        end as process,
        -- What is late stays late: a slow community and a hard category lengthen each other.
        days * place.slowness * exp(0.75 * slow)
        * (1.15 - 0.0004 * date_diff('day', date '2024-01-01', opened_at::date)) as days_needed,
        opened_at + to_seconds((60 * exp(2.5 + 0.9 * fast))::bigint) as accepted_at,
    from drawn
    inner join demo.place_pick as place on drawn.place_slot = place.slot
    inner join demo.category_pick as category
        on drawn.month = category.month and drawn.category_slot = category.slot
),

settled as (
    select
        *,
        opened_at + to_days(sla_days::integer) as due_at,
        accepted_at + to_seconds((1200 * exp(0.5 * fast))::bigint) as dispatched_at,
        case
            when by_end < 0.06 or by_mishap > 0.994 then null
            when by_deadline < 0.18 then opened_at + to_seconds((86400 * sla_days - 14400 * by_deadline)::bigint)
            else opened_at + to_seconds((86400 * days_needed)::bigint + 2400)
        end as ending,
    from placed
),

closing as (
    select
        *,
        case when ending <= getvariable('until') then ending end as closed_at,
        dispatched_at + to_seconds((2700 * exp(0.9 * slow))::bigint) as taking,
        dispatched_at + to_seconds((10800 * exp(0.8 * slow))::bigint) as contacting,
    from settled
),

answered as (
    select
        *,
        closed_at + to_seconds((86400 * (0.3 + 2.5 * by_call))::bigint) as calling,
        case when closed_at > due_at then 0.16 else 0 end + 0.08 * (slowness - 1) as discontent,
        case
            when by_end < 0.015 then 'cancelled'
            when by_end < 0.035 then 'duplicate'
            when by_end < 0.06 then 'referred'
            when closed_at is not null then 'closed'
            when opened_at > getvariable('until') - interval 8 hour then 'open'
            when opened_at > getvariable('until') - interval 1 day then 'assigned'
            when by_handling > 0.93 then 'on_hold'
            else 'in_progress'
        end as status_known,
    from closing
),

called as (
    select
        *,
        closed_at is not null and by_call < 0.64 and calling <= getvariable('until') as is_called,
        case
            when by_answer < solved - discontent then 'yes'
            when by_answer < solved - discontent + 0.1 then 'part'
            when by_answer < 0.97 then 'no'
            else 'none'
        end as answer,
    from answered
)

select
    place_id,
    -- Now and then an export repeats the id of the row before.
    'SL' || lpad((number - case when number % 2503 = 13 then 1 else 0 end)::varchar, 11, '0') as request_id,
    process,
    case
        when by_kind < 0.34 then 'help'
        when by_kind < 0.64 then 'complaint'
        when by_kind < 0.8 then 'question'
        when by_kind < 0.9 then 'report'
        when by_kind < 0.97 then 'suggestion'
        else 'praise'
    end as request_kind,
    status_known as status,
    case when number % 211 <> 5 then category end as category,
    case when number % 211 <> 5 then category_2 end as category_2,
    case when number % 211 <> 5 then category_3 end as category_3,
    case
        when number % 173 = 4 then null
        when process <> 'hotline' and by_channel < 0.55 then 'patrol'
        when by_channel < 0.56 then 'phone'
        when by_channel < 0.72 then 'wechat'
        when by_channel < 0.83 then 'app'
        when by_channel < 0.9 then 'web'
        when by_channel < 0.95 then 'in_person'
        when by_channel < 0.98 then 'message'
        else 'referral'
    end as channel,
    opened_at,
    accepted_at,
    case when status_known <> 'open' then dispatched_at end as dispatched_at,
    case when status_known not in ('open', 'assigned', 'cancelled', 'duplicate') then least(contacting, closed_at) end
        as contacted_at,
    case when status_known not in ('open', 'assigned', 'cancelled', 'duplicate') then least(taking, closed_at) end
        as taken_at,
    -- A clock that stood wrong, and a closing that nobody entered.
    case
        when number % 997 = 3 then opened_at - interval 2 hour
        when number % 1499 = 7 then null
        else closed_at
    end as closed_at,
    case when number % 307 <> 9 then due_at end as due_at,
    case when is_called then calling end as called_back_at,
    case when closed_at is not null and by_mishap < 0.035 then closed_at + to_days(3) end as reopened_at,
    sla_days,
    case when closed_at is not null then is_called and by_answer < 0.97 end as valid_callback,
    case when closed_at is not null then by_satisfaction < 0.97 end as contacted,
    case when is_called then answer end as solved,
    case
        when not is_called then null
        when answer = 'none' then 'none'
        when by_satisfaction < 0.74 - discontent - case when answer = 'yes' then 0 else 0.45 end then 'satisfied'
        when by_satisfaction < 0.9 - discontent - case when answer = 'yes' then 0 else 0.3 end then 'basically'
        else 'not'
    end as satisfaction,
    case
        when is_called and by_call < 0.42
            then greatest(1, least(5, round(4.6 - 3 * discontent - case when answer = 'yes' then 0 else 1.6 end + 0.6 * fast)))
    end as rating,
    case when closed_at is not null then by_mishap < 0.035 end as reopened,
    by_mishap between 0.035 and 0.075 as returned,
    by_mishap between 0.06 and 0.11 as transferred,
    case
        when process = 'hotline' then null
        when by_handling < on_spot then 'on_spot'
        when by_handling < 0.88 then 'passed_on'
        else 'escalated'
    end as handling,
    case
        when process = 'hotline' then null
        when by_handling < on_spot then 'community'
        when by_handling < 0.88 then 'subdistrict'
        else 'county'
    end as tier_reached,
    case
        when by_deadline < 0.4 then subdistrict_name
        else district_name || '区' || department || '部门'
    end as unit,
    case when by_channel < 0.93 then 'lead' when by_channel < 0.98 then 'support' else 'transferred' end as nature,
    case when by_answer < 0.6 then round(lon, 3) end as lon,
    case when by_answer < 0.6 then round(lat, 3) end as lat,
    case when by_answer < 0.6 and lon is not null then 'WGS84' end as datum,
    case when number = 1000 then 'unknown_place:place' end as planted,
from called;
