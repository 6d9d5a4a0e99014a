-- One row per case document.
create view staging.sources as
select
    record as sort_key,
    source_id,
    title as source_title,
    publisher,
    published_date,
    accessed_date,
    url,
    place_id,
    script,
    note,
from raw.sources;
