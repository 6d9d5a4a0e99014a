-- One row per place and scope that prints the count and its percentage.
from marts.implied_total('red_firms', 'red_firm_share');
