"""Points, paths, outlines and orthogonal lines, in points."""
