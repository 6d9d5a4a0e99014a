-- One row per place for which the users' list of places gives households or population.
insert into marts.place_size
select
    records.place_id,
    max(records.households) as households,
    max(records.population) as population
from staging.place_records as records
where records.households is not null or records.population is not null
group by records.place_id;
