-- One row per made-up volunteer team: a kind of service in a community.
create table demo.team as
with kinds as (
    select
        position,
        service_type,
        weight,
        hours,
    from (
        values
            (1, '助老服务', 0.2, 2.2), (2, '治安巡逻', 0.15, 2.6), (3, '环境卫生', 0.17, 1.8),
            (4, '垃圾分类', 0.13, 1.5), (5, '助学辅导', 0.09, 2.4), (6, '文体活动', 0.1, 2.0),
            (7, '矛盾调解', 0.06, 1.9), (8, '便民代办', 0.06, 1.2), (9, '应急救援', 0.04, 3.4)
    ) as kinds(position, service_type, weight, hours)
)

select
    community.community_no * 16 + kinds.position as team_no,
    community.district_no,
    community.place_id,
    kinds.service_type,
    community.short_name || kinds.service_type || '队' as team,
    kinds.hours,
    district.volunteers,
    district.hours as hours_wanted,
    kinds.weight * exp(0.5 * demo.normal(community.community_no * 16 + kinds.position, 51)) as weight,
from demo.community as community
inner join demo.district as district on community.district_no = district.district_no
cross join kinds
-- Not every community has every team.
where demo.uniform(community.community_no * 16 + kinds.position, 53) < 0.86
order by team_no;
