"""The only room that speaks DuckDB: builds versions of the warehouse beside each other and reads the current one."""
