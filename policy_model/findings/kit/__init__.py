"""What findings are made of: their form, tables, charts."""
