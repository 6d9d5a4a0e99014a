-- One row per term of the glossary.
create table marts.term as
select
    term_id,
    term_zh,
    term_en,
    definition_zh,
    definition_en,
    not_to_confuse_with,
    sort_key,
from staging.terms
order by sort_key;
