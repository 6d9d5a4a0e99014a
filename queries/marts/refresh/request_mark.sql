-- One row per current request of a batch of touched months: each mark is true (or an amount) where the request counts for a measure, else null.
-- Every pass of the refresh reads of it what it needs. Cancelled, duplicate and referred requests ask for no
-- handling; a closing before the opening has no duration; an answer on solving or satisfaction
-- stands for a valid call-back where the export does not say. What hangs on the data date is left
-- to the passes, and places go by their numbers.
create or replace temporary table request_mark as
with known as (
    select
        requests.place_id,
        requests.month_start,
        coalesce(requests.category, 'not_given') as category,
        coalesce(requests.channel, 'not_given') as channel,
        coalesce(requests.process, 'hotline') as process,
        coalesce(
            list_contains(requests.flags, 'accepted_before_opened')
            or list_contains(requests.flags, 'dispatched_before_opened')
            or list_contains(requests.flags, 'contacted_before_opened')
            or list_contains(requests.flags, 'taken_before_opened')
            or list_contains(requests.flags, 'closed_before_opened')
            or list_contains(requests.flags, 'due_before_opened')
            or list_contains(requests.flags, 'called_back_before_closed')
            or list_contains(requests.flags, 'reopened_before_closed')
            or list_contains(requests.flags, 'closed_without_date')
            or list_contains(requests.flags, 'ended_otherwise_with_date')
            or list_contains(requests.flags, 'running_with_date')
            or list_contains(requests.flags, 'solved_without_closing')
            or list_contains(requests.flags, 'bulk_entry'),
            false
        ) as is_doubtful,
        date_trunc('day', requests.opened_at) as opened_day,
        coalesce(requests.status, 'other') as status_known,
        coalesce(requests.status, 'other') not in ('cancelled', 'duplicate', 'referred') as is_to_handle,
        requests.opened_at,
        requests.accepted_at,
        requests.dispatched_at,
        requests.taken_at,
        requests.contacted_at,
        requests.closed_at,
        requests.due_at,
        requests.called_back_at,
        requests.sla_days,
        requests.solved,
        requests.satisfaction,
        requests.rating,
        requests.handling,
        coalesce(requests.reopened, requests.reopened_at is not null) as is_reopened,
        requests.returned,
        requests.transferred,
        requests.reopened is not null or requests.reopened_at is not null as is_reopening_known,
        requests.valid_callback is not null
        or requests.solved is not null
        or requests.satisfaction is not null
        or requests.called_back_at is not null as is_answer_known,
        date_diff('second', requests.opened_at, requests.closed_at) as elapsed,
        coalesce(requests.contacted, requests.contacted_at is not null) as is_contacted,
        coalesce(
            requests.valid_callback,
            requests.solved in ('yes', 'part', 'no')
            or requests.satisfaction in ('satisfied', 'basically', 'not')
        ) as is_called_back
    from temp.batch_of_requests as requests
),

dated as (
    select
        known.*,
        known.is_to_handle and known.is_called_back as is_valid,
        known.is_to_handle and coalesce(known.elapsed >= 0, false) as is_timed,
        known.is_to_handle and known.closed_at is null and known.status_known <> 'closed' as is_open,
        grains.place_number,
        grains.community_number,
        grains.subdistrict_number,
        grains.county_number,
        case when known.elapsed >= 0 then cast(known.opened_at as date) end as opened_date,
        case when known.elapsed >= 0 then cast(known.closed_at as date) end as closed_date,
        cast(
            date_trunc('month', cast(known.closed_at as date) - cast(settings.month_starts_on - 1 as integer)) as date
        ) + cast(settings.month_starts_on - 1 as integer) as closed_month,
        cast(
            date_trunc('month', cast(known.due_at as date) - cast(settings.month_starts_on - 1 as integer)) as date
        ) + cast(settings.month_starts_on - 1 as integer) as due_month,
        case
            when known.elapsed > 0 then cast(floor((known.elapsed - 1) * 64 / 675) as bigint)
            when known.elapsed = 0 then 0
        end as units
    from known
    inner join marts.place_grain as grains on known.place_id = grains.place_id
    cross join staging.month_setting as settings
)

select
    dated.place_number,
    dated.community_number,
    dated.subdistrict_number,
    dated.county_number,
    dated.month_start,
    dated.category,
    dated.channel,
    dated.process,
    case when dated.is_doubtful then true end as is_doubtful,
    mod(cast(floor(date_diff('second', timestamp '1900-01-01 00:00:00', dated.opened_day) / 86400) as integer), 7) + 1 as weekday,
    case
        when dated.opened_at <> dated.opened_day
            then cast(floor(date_diff('second', dated.opened_day, dated.opened_at) / 3600) as integer)
    end as opened_hour,
    dated.closed_month,
    dated.due_month,
    dated.opened_at,
    dated.accepted_at,
    dated.dispatched_at,
    dated.taken_at,
    dated.contacted_at,
    dated.called_back_at,
    dated.closed_at,
    dated.due_at,
    case when status_known <> 'duplicate' then true end as received,
    case when status_known = 'duplicate' then true end as duplicates,
    case when status_known = 'cancelled' then true end as cancelled,
    case when status_known = 'referred' then true end as referred,
    case when is_to_handle then true end as to_handle,
    case when is_to_handle and (closed_at is not null or status_known = 'closed') then true end as closed,
    case when is_timed then true end as timed,
    case when is_to_handle and status_known = 'closed' and closed_at is null then true end as undated,
    case when is_to_handle and closed_at < opened_at then true end as before_opened,
    case when closed_at is not null and status_known in ('open', 'assigned', 'in_progress', 'on_hold') then true end as running_dated,
    case when closed_at is not null and not is_to_handle then true end as ended_dated,
    case when is_open then true end as open,
    case when is_timed then elapsed end as elapsed_seconds,
    case when is_timed then ended.day_number - begun.day_number end as calendar_days,
    case when is_timed then ended.working_days - begun.working_days end as working_days,
    case when is_to_handle and due_at is not null then true end as with_due,
    case when sla_days is null then true end as without_sla,
    case when is_to_handle and closed_at is not null and sla_days is not null then true end as sla_closed,
    case when is_to_handle and elapsed <= sla_days * 86400 then true end as sla_in_days,
    case when is_to_handle and sla_days is not null and closed_at <= due_at then true end as sla_by_due,
    case when is_to_handle and closed_at is not null and due_at is not null then true end as due_closed,
    case when is_to_handle and closed_at <= due_at then true end as due_closed_in,
    case when is_valid then true end as valid,
    case when is_valid and is_contacted then true end as contacted_valid,
    case when is_valid and solved = 'yes' then true end as solved_valid,
    case when is_valid and satisfaction = 'satisfied' then true end as satisfied_valid,
    case when is_valid and satisfaction = 'basically' then true end as basically_valid,
    case when is_valid and is_contacted and solved = 'yes' then true end as contacted_solved,
    case when is_valid and is_contacted and satisfaction = 'satisfied' then true end as contacted_satisfied,
    case when is_valid and is_contacted and satisfaction = 'basically' then true end as contacted_basically,
    case when is_valid and solved = 'yes' and satisfaction = 'satisfied' then true end as satisfied_solved,
    case when is_valid and solved = 'yes' and satisfaction = 'basically' then true end as basically_solved,
    case when is_to_handle and rating is not null then true end as rated,
    case when is_to_handle then rating end as ratings,
    case when is_to_handle then rating * rating end as ratings_squared,
    case when is_to_handle and accepted_at is not null then true end as accepted,
    case when is_to_handle and dispatched_at is not null then true end as dispatched,
    case when is_to_handle and taken_at is not null then true end as taken,
    case when is_to_handle and is_contacted then true end as contacted,
    case when is_to_handle and called_back_at is not null then true end as called_back,
    case when is_to_handle and is_answer_known then true end as answer_known,
    case when is_to_handle and is_reopening_known and (closed_at is not null or status_known = 'closed') then true end as reopened_known,
    case when is_to_handle and is_reopening_known and is_reopened and (closed_at is not null or status_known = 'closed') then true end as reopened,
    case when is_to_handle and returned is not null then true end as returned_known,
    case when is_to_handle and transferred is not null then true end as transferred_known,
    case when is_to_handle and returned then true end as returned,
    case when is_to_handle and transferred then true end as transferred,
    case when is_to_handle and handling = 'on_spot' then true end as on_spot,
    case when is_to_handle and handling = 'passed_on' then true end as passed_on,
    case when is_to_handle and handling = 'escalated' then true end as escalated,
    case when is_to_handle and handling is not null then true end as handling_known,
    case when is_to_handle and contacted_at >= opened_at then true end as contact_timed,
    case when is_to_handle and contacted_at >= opened_at then date_diff('second', opened_at, contacted_at) end as contact_seconds,
    case when is_open or is_timed then true end as on_a_way,
    -- Halved at each step: a time is held against five edges at most.
    case
        when units is null or not is_to_handle then null
        else
            case
                when units < 65536 then
                    case
                        when units < 2048 then
                            case
                                when units < 512 then
                                    case
                                        when units < 256 then
                                            case
                                                when units < 128 then units
                                                else 64 + cast(floor(units / 2) as bigint)
                                            end
                                        else 128 + cast(floor(units / 4) as bigint)
                                    end
                                else
                                    case
                                        when units < 1024 then 192 + cast(floor(units / 8) as bigint)
                                        else 256 + cast(floor(units / 16) as bigint)
                                    end
                            end
                        else
                            case
                                when units < 16384 then
                                    case
                                        when units < 8192 then
                                            case
                                                when units < 4096 then 320 + cast(floor(units / 32) as bigint)
                                                else 384 + cast(floor(units / 64) as bigint)
                                            end
                                        else 448 + cast(floor(units / 128) as bigint)
                                    end
                                else
                                    case
                                        when units < 32768 then 512 + cast(floor(units / 256) as bigint)
                                        else 576 + cast(floor(units / 512) as bigint)
                                    end
                            end
                    end
                else
                    case
                        when units < 2097152 then
                            case
                                when units < 524288 then
                                    case
                                        when units < 262144 then
                                            case
                                                when units < 131072 then 640 + cast(floor(units / 1024) as bigint)
                                                else 704 + cast(floor(units / 2048) as bigint)
                                            end
                                        else 768 + cast(floor(units / 4096) as bigint)
                                    end
                                else
                                    case
                                        when units < 1048576 then 832 + cast(floor(units / 8192) as bigint)
                                        else 896 + cast(floor(units / 16384) as bigint)
                                    end
                            end
                        else
                            case
                                when units < 16777216 then
                                    case
                                        when units < 8388608 then
                                            case
                                                when units < 4194304 then 960 + cast(floor(units / 32768) as bigint)
                                                else 1024 + cast(floor(units / 65536) as bigint)
                                            end
                                        else 1088 + cast(floor(units / 131072) as bigint)
                                    end
                                else
                                    case
                                        when units < 33554432 then 1152 + cast(floor(units / 262144) as bigint)
                                        else 1280
                                    end
                            end
                    end
            end
    end as duration_bucket
from dated
left join marts.calendar_day as begun on dated.opened_date = begun.day
left join marts.calendar_day as ended on dated.closed_date = ended.day;
