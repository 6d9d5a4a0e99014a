-- One row per printed figure that a relation was held against, with its quote and place in the source.
select
    input.relation_id,
    input.position,
    input.role as input_role,
    figure.*,
from marts.check_input as input
inner join marts.figure as figure on input.figure_id = figure.figure_id
order by input.relation_id, input.position;
