-- What a derived value's interval says about it, in the words used for printed figures.
create macro marts.qualifier(lower_bound, upper_bound) as
case
    when lower_bound is null and upper_bound is null then 'about'
    when upper_bound is null then 'at_least'
    when lower_bound is null then 'under'
    when lower_bound = upper_bound then 'exact'
    else 'range'
end;
