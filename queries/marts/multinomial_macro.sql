-- Bounds of the 95 % interval of the mean of scores between 0 and 1 given to the classes of a multinomial, as a struct.
-- A score interval with the variance of the classes: Wilson's, with the number of answers made
-- larger by how much less the scores spread than yes and no with the same mean. With the scores 0
-- and 1 alone it is Wilson's; where all answers agree the spread is unknown and Wilson's holds (what
-- is left of it then, below 1e-12, is the rounding of the sums).
create macro marts.multinomial(score_sum, square_sum, total) as (
    marts.wilson(
        score_sum * greatest(1, coalesce(
            (score_sum / nullif(total, 0)) * (1 - score_sum / nullif(total, 0))
            / nullif(case
                when square_sum / nullif(total, 0) - (score_sum / nullif(total, 0)) ** 2 > 1e-12
                    then square_sum / nullif(total, 0) - (score_sum / nullif(total, 0)) ** 2
                else 0
            end, 0),
            1
        )),
        total * greatest(1, coalesce(
            (score_sum / nullif(total, 0)) * (1 - score_sum / nullif(total, 0))
            / nullif(case
                when square_sum / nullif(total, 0) - (score_sum / nullif(total, 0)) ** 2 > 1e-12
                    then square_sum / nullif(total, 0) - (score_sum / nullif(total, 0)) ** 2
                else 0
            end, 0),
            1
        ))
    )
);
