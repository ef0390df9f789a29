"""The doors to Graphviz and typst, with limits."""
