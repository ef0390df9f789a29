"""Size, place and route what a flowchart holds."""
