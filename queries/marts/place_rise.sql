-- One row per grain of counting, place that records are counted of there, and place that the count stands for: itself, and those above it that lie below the next grain.
-- From one grain counts are summed to the next, and only then carried on. Where a place is alone
-- nothing else is added to that above it, so that its rows need no summing: they are most of the
-- rows of a mart. The numbers of places are for the joins of one refresh.
create table marts.place_rise (
    grain varchar not null check (grain in ('community', 'subdistrict', 'county')),
    place_number integer not null,
    ancestor_id varchar not null,
    ancestor_level varchar not null,
    is_alone boolean not null
);
