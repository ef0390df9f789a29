"""The formats an SOP can be read from, one file each."""
