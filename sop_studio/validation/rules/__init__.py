"""The rules, one file each, in groups."""
