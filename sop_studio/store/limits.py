"""How much one file may hold; the manual promises these numbers."""

FILE_BYTES = 200_000_000
"""Bytes of a package, packed and unpacked."""

PARTS = 2000
"""Parts in one package."""

RATIO = 100
"""How many times its packed size a part may be."""

JSON_BYTES = 64_000_000
"""Bytes of document.json or manifest.json."""

JSON_VALUES = 1_500_000
"""Values in one JSON part, counted by the characters that open or separate them."""

JSON_OBJECTS = 300_000
"""Objects in one JSON part, counted by their opening braces."""

LIST_ITEMS = 100_000
"""Items of one list."""

NESTING = 200
"""Lists and objects inside each other."""

DIGITS = 100
"""Digits of one whole number."""

TEXT_CHARACTERS = 20_000_000
"""Characters of all texts of a document together."""

NODES = 20_000
"""Nodes of all flowcharts of a SOP together."""

MEDIA_BYTES = 40_000_000
"""Bytes of one picture or attached file."""

MEDIA_PIXELS = 50_000_000
"""Pixels of one picture."""

LIBRARY_FILES = 2000
"""Files of a folder that are looked through for linked SOPs."""

LIBRARY_BYTES = 400_000_000
"""Bytes of a folder that are looked through for linked SOPs."""
