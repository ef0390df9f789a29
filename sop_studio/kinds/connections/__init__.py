"""The kinds of connection, one file each."""
