"""What can be drawn: one file for each kind."""
