-- Bounds of the 95 % interval of a Kaplan-Meier share still open, from Greenwood's sum, as a struct.
-- Taken on the scale log(-log(share)), which keeps it between 0 and 1 (Kalbfleisch and Prentice);
-- at 0 and 1 that scale ends, and Wilson's interval for the number at the start holds.
create macro marts.greenwood(share, spread, total) as (
    case
        when share > 0 and share < 1 and spread > 0
            then {
                'lower': share ** exp(1.959963984540054 * sqrt(spread) / nullif(abs(ln(share)), 0)),
                'upper': share ** exp(-1.959963984540054 * sqrt(spread) / nullif(abs(ln(share)), 0))
            }
        else marts.wilson(share * total, total)
    end
);
