-- One row per place and period with places that held such meetings, and tier.
from marts.ratio_of(
    'marts.schedule_rate_cell',
    sum(events) filter (schedule in ('joint_city', 'joint_subdistrict', 'joint_community')),
    sum(due) filter (schedule in ('joint_city', 'joint_subdistrict', 'joint_community')),
    name := schedule
);
