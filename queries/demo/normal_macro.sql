-- A draw from the standard normal distribution; it takes the stream and the one after it.
create macro demo.normal(number, stream) as
    sqrt(-2 * ln(greatest(demo.uniform(number, stream), 1e-12)))
    * cos(6.283185307179586 * demo.uniform(number, stream + 1));
