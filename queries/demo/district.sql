-- One row per made-up district, with its shape: how many of what the recipe gives it.
create table demo.district as
select
    city.city_no * 4 + recipe.position as district_no,
    city.place_id as parent_id,
    left(city.place_id, 9) || lpad((recipe.position + 1)::varchar, 2, '0') as place_id,
    left(city.code, 4) || lpad((recipe.position + 1)::varchar, 2, '0') as code,
    replace(city.name, '市', '') || recipe.letter as short_name,
    replace(city.name, '市', '') || recipe.letter || '区' as name,
    case when city.city_no = 0 then '' else (city.city_no + 1)::varchar end || recipe.letter_en as short_en,
    recipe.* exclude (position),
    city.lon + recipe.position % 2 * 0.45 as lon,
    city.lat + recipe.position // 2 * 0.45 as lat,
    0.4 as side,
from demo.city as city
cross join demo.recipe as recipe
where recipe.position < getvariable('districts')
order by district_no;
