"""The saved SOP: frozen values and small reads."""
