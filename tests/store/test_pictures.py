"""The size of a picture is read from its header, and a giant is refused before anything opens it."""

import struct

import pytest

from sop_studio.errors import SopStudioError
from sop_studio.store.archive import Part
from sop_studio.store.hashes import sha256
from sop_studio.store.package import Package, write_package
from sop_studio.store.pictures import pixels
from tests.store.files import small_sop


def png(width, height):
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", width, height) + b"\x08\x02\0\0\0"


def jpeg(width, height, frame=0xC0):
    comment = struct.pack(">BBH", 0xFF, 0xFE, 6) + b"text"
    return b"\xff\xd8" + comment + struct.pack(">BBHBHH", 0xFF, frame, 17, 8, height, width) + bytes(12)


@pytest.mark.parametrize(
    ("content", "count"),
    [
        (png(640, 480), 307_200),
        (png(0xFFFFFFFF, 0xFFFFFFFF), 0xFFFFFFFF**2),
        (png(1, 1)[:20], None),
        (png(1, 1).replace(b"IHDR", b"IDAT"), None),
        (jpeg(640, 480), 307_200),
        (jpeg(640, 480, 0xC2), 307_200),
        (jpeg(640, 480, 0xC4), None),
        (jpeg(640, 480)[:10], None),
        (b"\xff\xd8" + bytes(40), None),
        (b"\xff\xd8" + b"\xff\xfe\x00\x00" * 20, None),
        (b"<svg/>", None),
        (b"", None),
    ],
)
def test_pixels_are_counted_from_the_header(content, count):
    assert pixels(content) == count


@pytest.mark.parametrize(("height", "is_written"), [(5000, True), (5001, False)])
def test_a_picture_has_at_most_50_megapixels(height, is_written):
    picture = png(10_000, height)
    package = Package(small_sop(), (Part(f"media/{sha256(picture)}.png", picture),))
    if is_written:
        assert write_package(package)
    else:
        with pytest.raises(SopStudioError, match="more than 50000000 pixels"):
            write_package(package)
