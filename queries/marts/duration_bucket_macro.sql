-- The bucket of marts.duration_bucket that a time of whole seconds falls in, for times known only when asked.
create macro marts.bucket_of(seconds) as (
    case
        when seconds <= 0 then 0
        when (seconds - 1) * 64 // 675 < 64 then (seconds - 1) * 64 // 675
        when (seconds - 1) * 64 // 675 >= 33554432 then 1280
        else (floor(log2((seconds - 1) * 64 // 675))::bigint - 6) * 64
            + ((seconds - 1) * 64 // 675) // power(2, floor(log2((seconds - 1) * 64 // 675)) - 6)::bigint
    end
);
