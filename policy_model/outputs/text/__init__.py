"""Rows, CSV and JSON, and scenarios as files."""
