-- One row per place, slice, month of opening and bucket of time: requests closed after it, and requests open after it at the data date.
create view marts.request_ended as
with censored as (
    select
        grains.community_id,
        grains.county_id,
        pending.month_start,
        pending.category,
        pending.channel,
        marts.bucket_of(date_diff('second', pending.opened_at, horizon.data_date)) as bucket,
        count(*) as requests,
    from marts.request_pending as pending
    cross join marts.request_horizon as horizon
    inner join marts.place_grain as grains on pending.place_id = grains.place_id
    where pending.closed_at is null
    group by all
),

-- Added up before they are carried to the places above: few rows, whatever the number of requests.
open_below as (
    select
        'place' as grain,
        community_id as place_id,
        month_start,
        null::varchar as slice,
        bucket - bucket % 4 as bucket,
        sum(requests) as requests,
        true as is_below,
    from censored
    group by all
    union all
    select
        'place' as grain,
        county_id as place_id,
        month_start,
        null::varchar as slice,
        bucket,
        sum(requests) as requests,
        false as is_below,
    from censored
    group by all
    union all
    select
        split.grain,
        county_id as place_id,
        month_start,
        case split.grain when 'category' then category else channel end as slice,
        bucket - bucket % 4 as bucket,
        sum(requests) as requests,
        false as is_below,
    from censored
    cross join (values ('category'), ('channel')) as split (grain)
    group by all
)

select
    grain,
    place_id,
    place_level,
    month_start,
    coalesce(category, channel) as slice,
    bucket,
    requests as closed,
    0 as open,
from marts.request_duration
union all
select
    below.grain,
    above.ancestor_id as place_id,
    above.ancestor_level as place_level,
    below.month_start,
    below.slice,
    below.bucket,
    0 as closed,
    below.requests as open,
from open_below as below
inner join marts.place_ancestor as above on below.place_id = above.place_id
where below.is_below = (above.ancestor_level in ('community', 'subdistrict'));
