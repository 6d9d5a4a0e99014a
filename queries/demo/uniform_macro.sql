-- A number from 0 to below 1 that number, stream and seed decide: equal draws on every run.
create macro demo.uniform(number, stream) as
    cast(hash(number, stream, getvariable('seed')) >> 11 as double) * 1.1102230246251565e-16;
