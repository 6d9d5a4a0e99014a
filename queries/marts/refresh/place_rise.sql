-- One row per grain of counting, place that records are counted of there, and place that the count stands for.
insert into marts.place_rise
with counted as (
    select
        'community' as grain,
        place_number,
        subdistrict_number as next_number
    from marts.place_grain
    where place_number = community_number
    union all
    select
        'subdistrict' as grain,
        place_number,
        county_number as next_number
    from marts.place_grain
    where place_number = subdistrict_number
    union all
    select
        'county' as grain,
        place_number,
        cast(null as integer) as next_number
    from marts.place_grain
    where place_number = county_number
)

select
    counted.grain,
    counted.place_number,
    above.ancestor_id,
    above.ancestor_level,
    count(*) over (partition by counted.grain, above.ancestor_number) = 1 as is_alone
from counted
inner join marts.place_ancestor as above on counted.place_number = above.place_number
left join marts.place_ancestor as higher
    on counted.next_number = higher.place_number and above.ancestor_number = higher.ancestor_number
where higher.place_number is null;
