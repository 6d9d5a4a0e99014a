-- One row per place and scope that publishes both indicators: the first as a percentage of the second.
create macro marts.percentage(part_id, whole_id) as table
select * replace (
    100 * value as value,
    100 * lower as lower,
    100 * upper as upper,
    100 * bare_lower as bare_lower,
    100 * bare_upper as bare_upper
)
from marts.quotients([part_id], [whole_id], false);
