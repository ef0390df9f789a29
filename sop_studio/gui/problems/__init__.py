"""What the window knows about problems: their rows, their fixes in words, and where each is mended."""
