"""Rules about the shape of a flowchart."""
