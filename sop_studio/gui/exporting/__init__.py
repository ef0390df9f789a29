"""Exports in the window: the work beside it, step by step, and what is chosen."""
