"""A small, inspectable decision model for where aid money goes."""

__version__ = "0.1.0"
