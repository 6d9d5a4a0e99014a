-- One row per figure that a document prints, with the names of its place, scope and source.
-- The bare bounds leave out the upper bound that 余/多 only implies by convention.
create table marts.figure as
select
    figures.figure_id,
    figures.source_id,
    sources.source_title,
    sources.publisher,
    sources.published_date,
    figures.line,
    figures.quote,
    figures.occurrence,
    figures.value,
    figures.lower,
    figures.upper,
    figures.lower as bare_lower,
    case when figures.qualifier <> 'over' then figures.upper end as bare_upper,
    figures.unit,
    figures.qualifier,
    -- The sign printed for "over": a value is read with the one that its text has.
    case
        when figures.qualifier = 'over' then regexp_extract(figures.quote, '[余餘多]')
    end as more,
    figures.kind,
    figures.role,
    figures.place_id,
    places.place_name_zh,
    places.place_name_en,
    places.place_level,
    places.case_place_id,
    figures.scope,
    scopes.scope_name_zh,
    scopes.scope_name_en,
    figures.period_start,
    figures.period_end,
    figures.period_basis,
    figures.subject_zh,
    figures.subject_en,
    figures.indicator_id,
    figures.caveat,
    figures.parse_note,
    row_number() over (order by sources.sort_key, figures.line, figures.record) as sort_key,
from staging.figures as figures
inner join staging.sources as sources on figures.source_id = sources.source_id
inner join marts.place as places on figures.place_id = places.place_id
inner join marts.scope as scopes
    on figures.place_id = scopes.place_id and figures.scope = scopes.scope
order by sort_key;
