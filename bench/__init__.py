"""Benchmarks: run by hand, never as a test; figures in README.md."""
