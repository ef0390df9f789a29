"""Fonts, colours, style and icons of the window."""
