-- One row per term of the glossary.
select *
from marts.term
order by sort_key;
