"""Find and replace in the window: places in words, and the way there."""
