"""The step table: what stands in its cells, and the edits that its cells make."""
