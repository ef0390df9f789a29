"""Shape, measure and break text without a toolkit."""
