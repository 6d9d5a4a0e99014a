-- One row per term of the glossary.
create view staging.terms as
select
    record as sort_key,
    term_id,
    term_zh,
    term_en,
    definition_zh,
    definition_en,
    not_to_confuse_with,
from raw.glossary;
