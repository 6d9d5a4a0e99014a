-- One row per place, itself or above where units were appraised, touched month, instrument and type of subject.
-- A hundred-point appraisal that does not say its full score has 100.
insert into marts.appraisal_month
with marked as (
    select
        records.place_id,
        records.month_start,
        records.instrument,
        coalesce(records.subject_type, 'not_given') as subject_type,
        records.score,
        coalesce(records.max_score, case when records.instrument = 'hundred_point' then 100 end) as full_score,
        records.raters
    from staging.appraisals as records
    where records.month_start in (
        select touched.month_start from staging.touched_month as touched where touched.record_type = 'appraisals'
    )
)

select
    above.ancestor_id as place_id,
    above.ancestor_level as place_level,
    marked.month_start,
    marked.instrument,
    marked.subject_type,
    count(*) as appraisals,
    count(marked.full_score) as scored,
    sum(case when marked.full_score is not null then marked.score end) as score,
    sum(marked.full_score) as full_score,
    sum(100 * marked.score / nullif(marked.full_score, 0)) as shares,
    sum(
        (100 * marked.score / nullif(marked.full_score, 0)) * (100 * marked.score / nullif(marked.full_score, 0))
    ) as shares_squared,
    count(marked.raters) as with_raters,
    sum(marked.raters) as raters,
    min(marked.raters) as fewest_raters
from marked
inner join marts.place_ancestor as above on marked.place_id = above.place_id
group by above.ancestor_id, above.ancestor_level, marked.month_start, marked.instrument, marked.subject_type;
