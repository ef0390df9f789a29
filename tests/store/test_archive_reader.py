"""Odd ZIP files are refused, each with one sentence; honest ones are read."""

import io
import struct
import zipfile

import pytest

from sop_studio.errors import SopStudioError
from sop_studio.store import archive_reader
from sop_studio.store.archive import CENTRAL, END, LOCAL, Part, write_archive
from sop_studio.store.archive_reader import read_archive

PARTS = (Part("mimetype", b"type"), Part("manifest.json", b"{}"), Part("document.json", b'{"a": "bcdefgh"}'))
WHOLE = write_archive(PARTS)
DIRECTORY = struct.unpack("<I", WHOLE[-6:-2])[0]
SECOND_LOCAL = LOCAL.size + len("mimetype") + len(PARTS[0].content)


def patched(place, content):
    """The whole archive with some bytes replaced."""
    place = place if place >= 0 else len(WHOLE) + place
    return WHOLE[:place] + content + WHOLE[place + len(content) :]


def short(number):
    return struct.pack("<H", number)


def long(number):
    return struct.pack("<I", number)


def central(offset):
    return DIRECTORY + offset


def with_local_and_central(local_offset, central_offset, content):
    """The first entry changed in both its headers."""
    return (
        patched(local_offset, content)[: central(central_offset)]
        + content
        + WHOLE[central(central_offset) + len(content) :]
    )


def renamed(old, new):
    return WHOLE.replace(old, new)


def zipped(*entries, compression=zipfile.ZIP_STORED, **settings):
    """What Python's own ZIP writer makes of it."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", compression) as file:
        for name, content in entries:
            found = zipfile.ZipInfo(name) if isinstance(name, str) else name
            found.compress_type = compression
            for setting, value in settings.items():
                setattr(found, setting, value)
            file.writestr(found, content)
    return packed.getvalue()


def with_gap():
    moved = LOCAL.size + len("mimetype") + len(PARTS[0].content)
    directory = WHOLE[DIRECTORY : -END.size]
    second = CENTRAL.size + len("mimetype")
    third = second + CENTRAL.size + len("manifest.json")
    for place in (second, third):
        offset = struct.unpack("<I", directory[place + 42 : place + 46])[0]
        directory = directory[: place + 42] + long(offset + 4) + directory[place + 46 :]
    end = END.pack(b"PK\x05\x06", 0, 0, 3, 3, len(directory), DIRECTORY + 4, 0)
    return WHOLE[:moved] + b"gap!" + WHOLE[moved:DIRECTORY] + directory + end


def with_swapped_directory():
    directory = WHOLE[DIRECTORY : -END.size]
    first = CENTRAL.size + len("mimetype")
    second = first + CENTRAL.size + len("manifest.json")
    return (
        WHOLE[:DIRECTORY]
        + directory[first:second]
        + directory[:first]
        + directory[second:]
        + WHOLE[-END.size :]
    )


def with_two_ends():
    inner = END.pack(b"PK\x05\x06", 0, 0, 3, 3, 0, 0, END.size)
    directory = WHOLE[DIRECTORY : -END.size]
    return WHOLE[:DIRECTORY] + directory + inner + WHOLE[-END.size :]


def bomb(size):
    return zipped(("mimetype", b"type"), ("document.json", bytes(size)), compression=zipfile.ZIP_DEFLATED)


ATTACKS = {
    "empty": (b"", "empty"),
    "zeros": (bytes(1000), "zeros"),
    "text": (b"Hello", "does not begin"),
    "program before it": (b"MZ" + WHOLE, "does not begin"),
    "cut in the middle": (WHOLE[:60], "end is missing"),
    "cut by one byte": (WHOLE[:-1], "end is missing"),
    "zeros at its end": (WHOLE[:-30] + bytes(30), "end is missing"),
    "one byte more": (WHOLE + b"\n", "follows its end"),
    "twice": (WHOLE + WHOLE, "length differs"),
    "comment": (patched(-2, short(1)), "comment"),
    "comment with text": (patched(-2, short(5)) + b"hello", "follows its end"),
    "two ends": (with_two_ends(), "two ends"),
    "several disks": (patched(-18, short(1)), "several"),
    "count differs": (patched(-14, short(2)), "several"),
    "no entries": (END.pack(b"PK\x05\x06", 0, 0, 0, 0, 0, 0, 0), "does not begin"),
    "one entry less": (patched(-14, short(2))[:-12] + short(2) + WHOLE[-10:], "lists less"),
    "one entry more": (patched(-14, short(4))[:-12] + short(4) + WHOLE[-10:], "directory is cut"),
    "too many entries": (patched(-14, short(3000))[:-12] + short(3000) + WHOLE[-10:], "3000 parts"),
    "directory elsewhere": (patched(-6, long(3)), "length differs"),
    "ZIP64 marks": (patched(-6, long(0xFFFFFFFF)), "length differs"),
    "broken directory": (patched(DIRECTORY, b"XX"), "directory is broken"),
    "long name in directory": (patched(central(28), short(60_000)), "wrong length"),
    "entry comment": (patched(central(32), short(3)), "wrong length"),
    "name differs": (patched(LOCAL.size, b"Mimetype"), "two different ways"),
    "size differs": (patched(18, long(5)), "two different ways"),
    "checksum differs": (patched(14, long(5)), "two different ways"),
    "method differs": (patched(8, short(8)), "two different ways"),
    "flags differ": (patched(6, short(0x800)), "two different ways"),
    "offset differs": (patched(central(CENTRAL.size + len("mimetype") + 42), long(SECOND_LOCAL + 1)), "gap|two different"),
    "overlap": (patched(central(CENTRAL.size + len("mimetype") + 42), long(0)), "overlap"),
    "wrong checksum": (patched(LOCAL.size + len("mimetype"), b"T"), "checksum"),
    "encrypted": (with_local_and_central(6, 8, short(1)), "encrypted"),
    "data descriptor": (with_local_and_central(6, 8, short(8)), "unusual"),
    "unknown method": (with_local_and_central(8, 10, short(12)), "unknown method"),
    "folder": (patched(central(38), long(0o040755 << 16)), "no regular file"),
    "symbolic link": (patched(central(38), long(0o120777 << 16)), "no regular file"),
    "device": (patched(central(38), long(0o060644 << 16)), "no regular file"),
    "DOS folder": (patched(central(38), long(0x10)), "no regular file"),
    "second disk of an entry": (patched(central(34), short(1)), "no regular file"),
    "gap": (with_gap(), "gap"),
    "out of order": (with_swapped_directory(), "before its first part|order|overlap"),
    "slip": (renamed(b"mimetype", b"../../xy"), "name"),
    "absolute": (renamed(b"mimetype", b"/etc/xyz"), "name"),
    "backslash": (renamed(b"mimetype", b"..\\..\\xy"), "name"),
    "upper case": (renamed(b"document.json", b"DOCUMENT.JSON"), "name"),
    "NUL in a name": (renamed(b"mimetype", b"mimetyp\0"), "name"),
    "line feed in a name": (renamed(b"manifest.json", b"ext/abcdefgh\n"), "name"),
    "same name twice": (renamed(b"manifest.json", b"document.json"), "two parts"),
    "unknown place": (zipped(("META-INF/x", b"x")), "name"),
    "folder entry": (zipped(("ext/", b"")), "name"),
    "name in capitals of media": (zipped((f"media/{'A' * 64}.png", b"x")), "name"),
    "non-ASCII name": (zipped(("ext/\u00e9", b"x")), "name"),
    "bomb": (bomb(5_000_000), "sizes that cannot be right"),
    "stored with two sizes": (with_local_and_central(22, 24, long(9)), "sizes that cannot be right"),
    "bzip2": (zipped(("mimetype", b"x" * 99), compression=zipfile.ZIP_BZIP2), "method"),
    "lzma": (zipped(("mimetype", b"x" * 99), compression=zipfile.ZIP_LZMA), "unusual|method"),
    "ZIP64 extra": (zipped(("mimetype", b"x"), extra=struct.pack("<HHQ", 1, 8, 1)), "extra field"),
    "other name in extra": (zipped(("mimetype", b"x"), extra=struct.pack("<HHI", 0x7075, 4, 1)), "extra field"),
    "broken extra": (zipped(("mimetype", b"x"), extra=b"UT\xff\x00abc"), "extra field"),
}  # fmt: skip


def test_parts_come_back_in_order():
    assert read_archive(WHOLE) == PARTS


def test_python_reads_what_is_written():
    with zipfile.ZipFile(io.BytesIO(WHOLE)) as file:
        assert file.testzip() is None
        assert [(name, file.read(name)) for name in file.namelist()] == [(p.name, p.content) for p in PARTS]
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("compression", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_package_that_was_packed_again_is_read(compression):
    again = zipped(*((part.name, part.content) for part in PARTS), compression=compression)
    assert read_archive(again) == PARTS


def test_harmless_extra_fields_of_other_programs_are_read():
    assert read_archive(zipped(("mimetype", b"x"), extra=b"UT\x05\x00\x01abcd")) == (Part("mimetype", b"x"),)


@pytest.mark.parametrize("name", ATTACKS)
def test_an_odd_zip_is_refused_with_one_sentence(name):
    content, reason = ATTACKS[name]
    with pytest.raises(SopStudioError, match=reason) as refused:
        read_archive(content)
    assert "\n" not in str(refused.value)
    assert str(refused.value).endswith(".")


@pytest.mark.parametrize(
    ("name", "is_damage"),
    [
        ("cut in the middle", True),
        ("zeros", True),
        ("wrong checksum", True),
        ("slip", False),
        ("two ends", False),
    ],
)
def test_damage_is_told_apart_from_attack(name, is_damage):
    with pytest.raises(SopStudioError) as refused:
        read_archive(ATTACKS[name][0])
    assert ("Restore a backup" in str(refused.value)) is is_damage


def test_a_part_that_unpacks_to_more_than_it_says_is_stopped_while_unpacking():
    honest = zipped(("mimetype", bytes(2000)), compression=zipfile.ZIP_DEFLATED)
    lying = honest.replace(long(2000), long(100))
    with pytest.raises(SopStudioError, match="another size"):
        read_archive(lying)


@pytest.mark.parametrize(
    ("limit", "value", "reason"), [("FILE_BYTES", 100, "more than 100 bytes"), ("PARTS", 2, "3 parts")]
)
def test_size_and_count_are_limited(monkeypatch, limit, value, reason):
    monkeypatch.setattr(archive_reader, limit, value)
    with pytest.raises(SopStudioError, match=reason):
        read_archive(WHOLE)


def test_unpacked_size_is_limited_before_anything_is_unpacked(monkeypatch):
    content = zipped(("ext/a", bytes(99_000)), ("ext/b", bytes(99_000)), compression=zipfile.ZIP_DEFLATED)
    monkeypatch.setattr(archive_reader, "RATIO", 10_000)
    monkeypatch.setattr(archive_reader, "FILE_BYTES", 150_000)
    with pytest.raises(SopStudioError, match="unpacked it has more"):
        read_archive(content)
