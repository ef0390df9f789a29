"""The SOP as blocks of words and figures."""
