-- Bounds of Wilson's 95 % score interval of a proportion: successes of a total (Wilson 1927), as a struct of shares.
-- Without trials there is no interval.
create macro marts.wilson(successes, total) as (
    case
        when total > 0
            then {
                'lower': greatest(0, (
                    successes + 1.9207294103470544
                    - 1.959963984540054 * sqrt(
                        greatest(0, successes * (total - successes) / nullif(total, 0)) + 0.9603647051735272
                    )
                ) / nullif(total + 3.8414588206941088, 0)),
                'upper': least(1, (
                    successes + 1.9207294103470544
                    + 1.959963984540054 * sqrt(
                        greatest(0, successes * (total - successes) / nullif(total, 0)) + 0.9603647051735272
                    )
                ) / nullif(total + 3.8414588206941088, 0))
            }
    end
);
