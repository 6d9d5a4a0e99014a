-- One row per run of digits that is no figure, and why.
create table marts.not_figure as
select
    not_figures.source_id,
    not_figures.line,
    not_figures.span,
    not_figures.occurrence,
    not_figures.reason,
from staging.not_figures as not_figures
inner join staging.sources as sources on not_figures.source_id = sources.source_id
order by sources.sort_key, not_figures.line, not_figures.record;
