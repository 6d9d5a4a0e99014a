-- one row: the data that the warehouse was built from, and how much is in it
select version, built_at, program_version, data_sha256, figures, sources
from marts.build
