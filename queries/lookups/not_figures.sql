-- One row per run of digits that is no figure.
select *
from marts.not_figure
order by source_id, line, span, occurrence;
