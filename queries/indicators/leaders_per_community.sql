-- One row per place, scope and reading of how many communities there are.
select * replace ('communities_paired' as breakdown)
from marts.ratio('liaison_leaders', 'communities_paired')
union all by name
select * replace ('communities' as breakdown)
from marts.ratio_across_scopes('liaison_leaders', 'communities');
