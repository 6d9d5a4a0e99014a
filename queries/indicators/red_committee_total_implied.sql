-- One row per place and scope that prints the count and its percentage.
from marts.implied_total('red_committees', 'red_committee_share');
