"""The formats in which a table can be downloaded, in one place to import from."""

from governance.exports.csv_file import to_csv
from governance.exports.json_file import to_json
from governance.exports.parquet_file import to_parquet
from governance.exports.tabular import Column, Table
from governance.exports.xlsx_file import to_xlsx

__all__ = ["Column", "Table", "to_csv", "to_json", "to_parquet", "to_xlsx"]
