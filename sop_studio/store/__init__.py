"""Files on disk: read strictly, saved step by step."""
