"""The questions the window asks, one file each."""
