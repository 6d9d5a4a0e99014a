-- One row per few words of a source about a mechanism: its name there, or a claim without a number.
select
    wording.mechanism_id,
    wording.role,
    wording.position,
    mechanism.source_id,
    wording.line,
    wording.quote,
from marts.mechanism_wording as wording
inner join marts.mechanism as mechanism on wording.mechanism_id = mechanism.mechanism_id
order by wording.mechanism_id, wording.role, wording.position;
