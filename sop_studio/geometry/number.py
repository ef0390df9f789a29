"""Writes coordinates short and always alike."""


def short(value: float) -> str:
    """Return a number with at most two decimals, without exponent, trailing zeros or a minus before zero."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text
