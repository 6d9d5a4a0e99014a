"""The types of users' records: what a row of each is, its columns, its key, its checks."""
