-- One row per case document, with how many figures it prints.
create table marts.source as
select
    sources.source_id,
    sources.source_title,
    sources.publisher,
    sources.published_date,
    sources.accessed_date,
    sources.url,
    sources.place_id,
    sources.script,
    sources.note,
    sources.sort_key,
    count(figures.figure_id) as figures,
from staging.sources as sources
left join staging.figures as figures on sources.source_id = figures.source_id
group by all
order by sources.sort_key;
