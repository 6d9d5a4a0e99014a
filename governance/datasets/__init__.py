"""What each file of the project's data holds, declared once: columns, rules, titles in both languages."""
