"""The canvas: shows the display list and lets tools make edits of it."""
