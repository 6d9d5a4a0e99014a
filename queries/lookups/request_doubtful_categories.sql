-- one row per place and category: the counts of the doubtful requests opened in some months, of one channel where it is named
select
    months.place_id,
    months.category,
    sum(months.received)::double as received,
    sum(months.to_handle)::double as to_handle,
    sum(months.closed)::double as closed,
    sum(months.open)::double as open,
    sum(months.valid)::double as valid,
    sum(months.contacted_valid)::double as contacted_valid,
    sum(months.solved_valid)::double as solved_valid,
    sum(months.satisfied_valid)::double as satisfied_valid,
    sum(months.basically_valid)::double as basically_valid,
    sum(months.answer_known)::double as answer_known,
from marts.request_part_month as months
where months.is_doubtful
    and months.category is not null
    and list_contains($places, months.place_id)
    and months.channel is not distinct from $channel
    and strftime(months.month_start, '%Y-%m') between $first and $last
group by months.place_id, months.category
order by months.place_id, months.category
