-- One row per place and scope that publishes both.
from marts.product('grid_branch_funds', 'grid_branches');
