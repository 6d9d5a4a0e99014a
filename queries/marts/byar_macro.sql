-- Bounds of the 95 % interval of a count: Byar's approximation from 10 events, exact Poisson limits below, as a struct.
-- Breslow and Day 1987, equations 2.13 and 2.14; the exact limits are half the 2.5 % and 97.5 %
-- points of chi-square with twice the count, and twice the count plus one, degrees of freedom.
create macro marts.byar(events) as (
    case
        when events is null or events < 0 then null
        when events < 10
            then {
                'lower': ([
                    0, 0.0253178, 0.2422093, 0.6186721, 1.0898654, 1.6234864, 2.2018943, 2.8143631, 3.4538322, 4.1153731
                ])[events::integer + 1],
                'upper': ([
                    3.6888795, 5.5716434, 7.2246877, 8.7672731, 10.2415887, 11.6683320, 13.0594740, 14.4226754,
                    15.7631892, 17.0848035
                ])[events::integer + 1]
            }
        else {
            'lower': events * (1 - 1 / nullif(9 * events, 0) - 1.959963984540054 / nullif(3 * sqrt(events), 0)) ** 3,
            'upper': (events + 1)
            * (1 - 1 / nullif(9 * (events + 1), 0) + 1.959963984540054 / nullif(3 * sqrt(events + 1), 0)) ** 3
        }
    end
);
