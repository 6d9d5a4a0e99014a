-- One row per month with a deadline that this refresh may settle otherwise: of a touched month's requests, or later than the old data date.
create or replace temporary table due_before as
select due.due_month
from marts.request_due as due
where due.month_start in (
        select touched.month_start from staging.touched_month as touched where touched.record_type = 'requests'
    )
union
select pending.due_month
from marts.request_pending as pending
left join marts.request_horizon as horizon on pending.due_at > horizon.data_date
where pending.due_month is not null
    and (
        horizon.data_date is not null
        or pending.month_start in (
            select touched.month_start from staging.touched_month as touched where touched.record_type = 'requests'
        )
    );
