-- One row per calendar that something is held to: which records count for it, and over how many months one is due.
-- An empty tier is any; what a place calls its own norm stands with the norms.
create table marts.schedule as
from (
    values
    ('meetings', 'city_joint', 'joint', 'city', 'half_year', 6),
    ('meetings', 'joint_city', 'joint', 'city', 'quarter', 3),
    ('meetings', 'joint_subdistrict', 'joint', 'subdistrict', 'quarter', 3),
    ('meetings', 'joint_community', 'joint', 'community', 'quarter', 3),
    ('meetings', 'compound_council', 'council', 'compound', 'month', 1),
    ('meetings', 'compound_council', 'monthly', 'compound', 'month', 1),
    ('meetings', 'consultation', 'consultation', null, 'year', 12),
    ('meetings', 'review', 'review', null, 'year', 12),
    ('meetings', 'lecture', 'lecture', null, 'year', 12),
    ('meetings', 'training', 'training', null, 'year', 12),
    ('meetings', 'property', 'property', null, 'year', 12),
    ('action_items', 'oversight_review', 'review', null, 'month', 1),
    ('action_items', 'oversight_focus', 'focus', null, 'month', 1),
    ('action_items', 'oversight_inspection', 'inspection', null, 'month', 1),
    ('action_items', 'oversight_report', 'report', null, 'month', 1)
) as listed (record_type, schedule, event, tier, frame, months);
