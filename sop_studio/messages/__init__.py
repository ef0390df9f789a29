"""Words for people, rendered by the faces."""
