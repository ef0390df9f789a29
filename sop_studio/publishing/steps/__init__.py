"""The step table: every shape of a flowchart in words."""
