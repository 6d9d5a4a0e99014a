"""诉求工单: what the page on requests shows, one module a question."""
