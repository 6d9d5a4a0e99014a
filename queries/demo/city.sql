-- One row per made-up city; the codes begin with 99, which GB/T 2260 gives to no province.
create table demo.city as
select
    n as city_no,
    'demo-99' || lpad((n + 1)::varchar, 2, '0') as place_id,
    case when getvariable('cities') > 1 then 'demo-99' end as parent_id,
    '99' || lpad((n + 1)::varchar, 2, '0') || '00' as code,
    '示例' || case when n = 0 then '' else demo.numeral(n + 1) end || '市' as name,
    'Example City' || case when n = 0 then '' else ' ' || (n + 1) end as name_en,
    -- Open sea: no shape of the demo lies on land.
    150 + n % 4 as lon,
    15 + n // 4 as lat,
from range(getvariable('cities')) as numbers(n)
order by n;
