-- One row per place from the subdistrict upwards, month of the batch, process, step from stage to stage, and wide bucket of its time.
insert into marts.request_stay
with stepped as (
    select
        marks.subdistrict_number,
        marks.month_start,
        marks.process,
        'opened' as stage,
        case
            when marks.accepted_at is not null then 'accepted'
            when marks.dispatched_at is not null then 'dispatched'
            when marks.taken_at is not null then 'taken'
            when marks.contacted_at is not null then 'contacted'
            else 'closed'
        end as next_stage,
        date_diff('second', marks.opened_at, coalesce(marks.accepted_at, marks.dispatched_at, marks.taken_at, marks.contacted_at, marks.closed_at)) as seconds
    from temp.request_mark as marks
    where marks.to_handle and marks.opened_at is not null and coalesce(marks.accepted_at, marks.dispatched_at, marks.taken_at, marks.contacted_at, marks.closed_at) is not null
    union all
    select
        marks.subdistrict_number,
        marks.month_start,
        marks.process,
        'accepted' as stage,
        case
            when marks.dispatched_at is not null then 'dispatched'
            when marks.taken_at is not null then 'taken'
            when marks.contacted_at is not null then 'contacted'
            else 'closed'
        end as next_stage,
        date_diff('second', marks.accepted_at, coalesce(marks.dispatched_at, marks.taken_at, marks.contacted_at, marks.closed_at)) as seconds
    from temp.request_mark as marks
    where marks.to_handle and marks.accepted_at is not null and coalesce(marks.dispatched_at, marks.taken_at, marks.contacted_at, marks.closed_at) is not null
    union all
    select
        marks.subdistrict_number,
        marks.month_start,
        marks.process,
        'dispatched' as stage,
        case
            when marks.taken_at is not null then 'taken'
            when marks.contacted_at is not null then 'contacted'
            else 'closed'
        end as next_stage,
        date_diff('second', marks.dispatched_at, coalesce(marks.taken_at, marks.contacted_at, marks.closed_at)) as seconds
    from temp.request_mark as marks
    where marks.to_handle and marks.dispatched_at is not null and coalesce(marks.taken_at, marks.contacted_at, marks.closed_at) is not null
    union all
    select
        marks.subdistrict_number,
        marks.month_start,
        marks.process,
        'taken' as stage,
        case
            when marks.contacted_at is not null then 'contacted'
            else 'closed'
        end as next_stage,
        date_diff('second', marks.taken_at, coalesce(marks.contacted_at, marks.closed_at)) as seconds
    from temp.request_mark as marks
    where marks.to_handle and marks.taken_at is not null and coalesce(marks.contacted_at, marks.closed_at) is not null
    union all
    select
        marks.subdistrict_number,
        marks.month_start,
        marks.process,
        'contacted' as stage,
        'closed' as next_stage,
        date_diff('second', marks.contacted_at, marks.closed_at) as seconds
    from temp.request_mark as marks
    where marks.to_handle and marks.contacted_at is not null and marks.closed_at is not null
    union all
    select
        marks.subdistrict_number,
        marks.month_start,
        marks.process,
        'closed' as stage,
        'called_back' as next_stage,
        date_diff('second', marks.closed_at, marks.called_back_at) as seconds
    from temp.request_mark as marks
    where marks.to_handle and marks.closed_at is not null and marks.called_back_at is not null
),

numbered as (
    select
        stepped.subdistrict_number,
        stepped.month_start,
        stepped.process,
        stepped.stage,
        stepped.next_stage,
        case
            when stepped.seconds = 0 then 0
            else cast(floor((stepped.seconds - 1) * 64 / 675) as bigint)
        end as units
    from stepped
    where stepped.seconds >= 0
),

timed as (
    select
        numbered.subdistrict_number,
        numbered.month_start,
        numbered.process,
        numbered.stage,
        numbered.next_stage,
        -- Halved at each step: a time is held against five edges at most.
        case
            when numbered.units < 65536 then
                case
                    when numbered.units < 2048 then
                        case
                            when numbered.units < 512 then
                                case
                                    when numbered.units < 256 then
                                        case
                                            when numbered.units < 128 then numbered.units
                                            else 64 + cast(floor(numbered.units / 2) as bigint)
                                        end
                                    else 128 + cast(floor(numbered.units / 4) as bigint)
                                end
                            else
                                case
                                    when numbered.units < 1024 then 192 + cast(floor(numbered.units / 8) as bigint)
                                    else 256 + cast(floor(numbered.units / 16) as bigint)
                                end
                        end
                    else
                        case
                            when numbered.units < 16384 then
                                case
                                    when numbered.units < 8192 then
                                        case
                                            when numbered.units < 4096 then 320 + cast(floor(numbered.units / 32) as bigint)
                                            else 384 + cast(floor(numbered.units / 64) as bigint)
                                        end
                                    else 448 + cast(floor(numbered.units / 128) as bigint)
                                end
                            else
                                case
                                    when numbered.units < 32768 then 512 + cast(floor(numbered.units / 256) as bigint)
                                    else 576 + cast(floor(numbered.units / 512) as bigint)
                                end
                        end
                end
            else
                case
                    when numbered.units < 2097152 then
                        case
                            when numbered.units < 524288 then
                                case
                                    when numbered.units < 262144 then
                                        case
                                            when numbered.units < 131072 then 640 + cast(floor(numbered.units / 1024) as bigint)
                                            else 704 + cast(floor(numbered.units / 2048) as bigint)
                                        end
                                    else 768 + cast(floor(numbered.units / 4096) as bigint)
                                end
                            else
                                case
                                    when numbered.units < 1048576 then 832 + cast(floor(numbered.units / 8192) as bigint)
                                    else 896 + cast(floor(numbered.units / 16384) as bigint)
                                end
                        end
                    else
                        case
                            when numbered.units < 16777216 then
                                case
                                    when numbered.units < 8388608 then
                                        case
                                            when numbered.units < 4194304 then 960 + cast(floor(numbered.units / 32768) as bigint)
                                            else 1024 + cast(floor(numbered.units / 65536) as bigint)
                                        end
                                    else 1088 + cast(floor(numbered.units / 131072) as bigint)
                                end
                            else
                                case
                                    when numbered.units < 33554432 then 1152 + cast(floor(numbered.units / 262144) as bigint)
                                    else 1280
                                end
                        end
                end
        end as bucket
    from numbered
    union all
    select
        marks.subdistrict_number,
        marks.month_start,
        marks.process,
        'opened' as stage,
        'settled' as next_stage,
        marks.duration_bucket as bucket
    from temp.request_mark as marks
    where marks.timed
),

of_subdistricts as (
    select
        timed.subdistrict_number as place_number,
        timed.month_start,
        timed.process,
        timed.stage,
        timed.next_stage,
        timed.bucket - mod(timed.bucket, 4) as bucket,
        count(*) as requests
    from timed
    group by
        timed.subdistrict_number,
        timed.month_start,
        timed.process,
        timed.stage,
        timed.next_stage,
        timed.bucket - mod(timed.bucket, 4)
),

counted as (
    select
        'subdistrict' as grain,
        place_number,
        month_start,
        process,
        stage,
        next_stage,
        bucket,
        requests
    from of_subdistricts
    union all
    select
        'county' as grain,
        grains.county_number as place_number,
        parts.month_start,
        parts.process,
        parts.stage,
        parts.next_stage,
        parts.bucket,
        sum(parts.requests) as requests
    from of_subdistricts as parts
    inner join marts.place_grain as grains on parts.place_number = grains.place_number
    group by
        grains.county_number,
        parts.month_start,
        parts.process,
        parts.stage,
        parts.next_stage,
        parts.bucket
)

select
    above.ancestor_id as place_id,
    above.ancestor_level as place_level,
    counted.month_start,
    counted.process,
    counted.stage,
    counted.next_stage,
    counted.bucket,
    counted.requests
from counted
inner join marts.place_rise as above on counted.place_number = above.place_number and counted.grain = above.grain
where above.is_alone
union all
select
    above.ancestor_id as place_id,
    above.ancestor_level as place_level,
    counted.month_start,
    counted.process,
    counted.stage,
    counted.next_stage,
    counted.bucket,
    sum(counted.requests) as requests
from counted
inner join marts.place_rise as above on counted.place_number = above.place_number and counted.grain = above.grain
where not above.is_alone
group by
    above.ancestor_id,
    above.ancestor_level,
    counted.month_start,
    counted.process,
    counted.stage,
    counted.next_stage,
    counted.bucket;
