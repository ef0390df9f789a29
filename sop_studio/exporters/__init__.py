"""The formats an SOP can be written to, one each."""
