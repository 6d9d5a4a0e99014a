-- One row per place below the community and month of the batch, with the measures that are asked for there.
insert into marts.request_grid_month
with counted as (
    select
        below.ancestor_number as place_number,
        marks.month_start,
        count(marks.received) as received,
        count(marks.to_handle) as to_handle,
        count(marks.closed) as closed,
        count(marks.open) as open,
        count(marks.timed) as timed,
        coalesce(sum(marks.elapsed_seconds), 0) as elapsed_seconds,
        count(marks.valid) as valid,
        count(marks.contacted_valid) as contacted_valid,
        count(marks.solved_valid) as solved_valid,
        count(marks.satisfied_valid) as satisfied_valid,
        count(marks.basically_valid) as basically_valid,
        count(marks.answer_known) as answer_known
    from temp.request_mark as marks
    inner join marts.place_below as below on marks.place_number = below.place_number
    group by below.ancestor_number, marks.month_start
)

select
    places.place_id,
    places.place_level,
    counted.month_start,
    counted.received,
    counted.to_handle,
    counted.closed,
    counted.open,
    counted.timed,
    counted.elapsed_seconds,
    counted.valid,
    counted.contacted_valid,
    counted.solved_valid,
    counted.satisfied_valid,
    counted.basically_valid,
    counted.answer_known
from counted
inner join marts.place_grain as places on counted.place_number = places.place_number
where places.place_level in ('area', 'business_district', 'compound', 'grid', 'building');
