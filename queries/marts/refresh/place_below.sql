-- One row per place and place it lies in, itself among them, that lies below its community.
insert into marts.place_below
select
    above.place_number,
    above.ancestor_number
from marts.place_ancestor as above
inner join marts.place_grain as grains on above.place_number = grains.place_number
left join marts.place_ancestor as higher
    on grains.community_number = higher.place_number and above.ancestor_number = higher.ancestor_number
where higher.place_number is null;
