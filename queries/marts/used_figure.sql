-- One row per figure that stands for an indicator: marts.used_figures(), worked out once a build.
-- Some three hundred indicators ask for it, and planning that query costs more than running it.
create table marts.used_figure as
select *
from marts.used_figures()
limit 0;
