"""Every change of an SOP, as a pure function."""
