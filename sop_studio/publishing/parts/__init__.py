"""The parts of a published SOP, one file each."""
