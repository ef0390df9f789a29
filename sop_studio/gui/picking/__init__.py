"""Choosing by a few letters: what is listed, how it is ranked, and the list on the canvas."""
