"""Lengths as Word writes them."""

MM_PER_INCH = 25.4
MILLIMETRE = 72 / MM_PER_INCH
"""One millimetre in points."""


def twips(mm: float) -> int:
    """Return millimetres in twentieths of a point."""
    return round(mm / MM_PER_INCH * 1440)


def twentieths(points: float) -> int:
    """Return points in twentieths of a point."""
    return round(points * 20)


def half_points(points: float) -> int:
    """Return points in half points, the unit of letter sizes."""
    return round(points * 2)


def eighths(points: float) -> int:
    """Return points in eighths, the unit of border widths."""
    return round(points * 8)


def emu(points: float) -> int:
    """Return points in English metric units, the unit of pictures."""
    return round(points * 12700)
