"""A save fails at every call, and power goes at every moment: the old or the new file is there, whole."""

import itertools

import pytest

from sop_studio.errors import SopStudioError
from sop_studio.store.atomic import save_bytes
from sop_studio.store.hashes import sha256
from tests.store.simulated_disk import FOLDER, SimulatedDisk

PATH = FOLDER / "procedure.sop"
OLD, NEW = b"the old content, whole", b"the new content, longer and whole"
CALLS = [
    "resolve",
    "stat",
    "create",
    "write",
    "fsync",
    "close",
    "read",
    "set_rights",
    "replace",
    "fsync_folder",
    "read",
]
ERRORS = {
    "ENOSPC": OSError(28, "No space left on device"),
    "EIO": OSError(5, "Input/output error"),
    "EDQUOT": OSError(122, "Disk quota exceeded"),
    "EACCES": PermissionError(13, "Permission denied"),
    "EROFS": OSError(30, "Read-only file system"),
    "EINTR": InterruptedError(4, "Interrupted system call"),
    "ESTALE": OSError(116, "Stale file handle"),
    "ENAMETOOLONG": OSError(36, "File name too long"),
}


def disk_with(old=OLD, **settings):
    return SimulatedDisk({} if old is None else {PATH: old}, **settings)


def names(disk):
    return [path.name for path in disk.names]


@pytest.mark.parametrize("old", [OLD, None])
def test_a_save_puts_the_new_content_and_leaves_nothing_beside_it(old):
    disk = disk_with(old)
    assert save_bytes(disk, PATH, NEW) == ()
    assert disk.content(PATH) == NEW
    assert names(disk) == [PATH.name]
    assert disk.open == set()


def test_the_steps_are_taken_in_their_order():
    disk = disk_with()
    save_bytes(disk, PATH, NEW)
    assert disk.calls == CALLS


@pytest.mark.parametrize("error", ERRORS)
@pytest.mark.parametrize("number", range(1, CALLS.index("replace") + 2))
def test_a_failing_call_leaves_the_old_file_and_nothing_else(number, error):
    disk = disk_with(fail_at=number, error=ERRORS[error])
    with pytest.raises(SopStudioError) as refused:
        save_bytes(disk, PATH, NEW)
    assert disk.content(PATH) == OLD
    assert names(disk) == [PATH.name]
    assert disk.open == set()
    assert "procedure.sop was not saved" in str(refused.value)
    assert ERRORS[error].strerror in str(refused.value)


@pytest.mark.parametrize("number", range(1, len(CALLS)))
def test_a_failing_call_of_a_first_save_leaves_no_file_or_the_whole_one(number):
    disk = disk_with(None, fail_at=number)
    try:
        save_bytes(disk, PATH, NEW)
    except SopStudioError:
        assert disk.content(PATH) in (None, NEW)
    assert set(names(disk)) <= {PATH.name}


def test_a_save_after_a_failed_one_takes_a_new_file():
    disk = disk_with(fail_at=CALLS.index("fsync") + 1)
    with pytest.raises(SopStudioError):
        save_bytes(disk, PATH, NEW)
    disk.fail_at = None
    save_bytes(disk, PATH, NEW)
    first, second = (one.path for one in disk.operations if one.name == "link")
    assert first != second
    assert disk.content(PATH) == NEW


def test_a_folder_that_does_not_confirm_is_told_and_is_no_failure():
    remarks = save_bytes(disk_with(fail_at=CALLS.index("fsync_folder") + 1), PATH, NEW)
    assert [str(remark) for remark in remarks] == [
        "procedure.sop was saved, but the disk did not confirm it (No space left on device)."
    ]


def test_a_file_that_cannot_be_read_back_is_not_acknowledged():
    with pytest.raises(SopStudioError, match="reading it back gave something else"):
        save_bytes(disk_with(fail_at=len(CALLS)), PATH, NEW)


def test_a_byte_that_changes_on_its_way_to_the_disk_is_found_before_the_old_file_goes():
    disk = disk_with(flips=True)
    with pytest.raises(SopStudioError, match="reads back differently"):
        save_bytes(disk, PATH, NEW)
    assert disk.content(PATH) == OLD
    assert names(disk) == [PATH.name]


@pytest.mark.parametrize("chunk", [1, 2, 7, 1000])
def test_short_writes_go_on(chunk):
    disk = disk_with(chunk=chunk)
    save_bytes(disk, PATH, NEW)
    assert disk.content(PATH) == NEW


def test_a_disk_that_takes_nothing_more_is_a_failure():
    disk = disk_with(chunk=0)
    with pytest.raises(SopStudioError, match="takes no more bytes"):
        save_bytes(disk, PATH, NEW)
    assert disk.content(PATH) == OLD


def test_a_scanner_that_holds_the_file_for_moments_is_waited_for():
    disk = disk_with(busy=3)
    save_bytes(disk, PATH, NEW)
    assert disk.content(PATH) == NEW
    assert disk.paused == pytest.approx(0.05 + 0.1 + 0.2)


def test_a_scanner_that_never_lets_go_is_not_waited_for_long():
    disk = disk_with(busy=1000)
    with pytest.raises(SopStudioError, match="Access is denied"):
        save_bytes(disk, PATH, NEW)
    assert 2.5 <= disk.paused <= 3.6
    assert disk.content(PATH) == OLD


def test_a_file_that_somebody_changed_is_not_overwritten():
    disk = disk_with(b"changed by another program")
    with pytest.raises(SopStudioError, match="another program has changed it"):
        save_bytes(disk, PATH, NEW, opened=sha256(OLD))
    assert disk.content(PATH) == b"changed by another program"
    save_bytes(disk, PATH, NEW, opened=sha256(b"changed by another program"))
    assert disk.content(PATH) == NEW


def test_a_file_that_somebody_removed_is_told():
    with pytest.raises(SopStudioError, match="another program has changed it"):
        save_bytes(disk_with(None), PATH, NEW, opened=sha256(OLD))


def test_a_folder_is_not_replaced():
    with pytest.raises(SopStudioError, match="a folder or device has that name"):
        save_bytes(disk_with(), FOLDER, NEW)


def test_permissions_of_the_old_file_are_kept():
    disk = disk_with()
    disk.inodes[0].mode = 0o640
    save_bytes(disk, PATH, NEW)
    assert disk.inodes[disk.names[PATH]].mode == 0o640


def states(old, chunk):
    disk = disk_with(old, chunk=chunk)
    save_bytes(disk, PATH, NEW)
    return list(disk.crash_images(PATH)), len(disk.operations)


@pytest.mark.parametrize("old", [OLD, None])
def test_a_power_cut_at_any_moment_leaves_the_old_or_the_new_document(old):
    """Any subset of what was not synced reaches the disk; a write may be missing, cut or zeros."""
    total = 0
    for chunk in (5, 6, 7, 12, 40):
        images, last = states(old, chunk)
        total += len(images)
        assert {image for _, image in images} <= {old, NEW}
        assert {image for number, image in images if number == last} == {NEW}
    assert total > 50_000


def test_the_crash_model_finds_the_fault_of_a_save_without_sync():
    disk = disk_with(chunk=12)
    handle = disk.create(FOLDER / "beside", 0o600)
    for start in range(0, len(NEW), 12):
        disk.write(handle, NEW[start : start + 12])
    disk.replace(FOLDER / "beside", PATH)
    assert any(image not in (OLD, NEW) for _, image in disk.crash_images(PATH))


def test_the_crash_model_finds_the_fault_of_a_folder_that_is_not_synced():
    disk = disk_with()
    handle = disk.create(FOLDER / "beside", 0o600)
    disk.write(handle, NEW)
    disk.fsync(handle)
    disk.replace(FOLDER / "beside", PATH)
    after = {image for number, image in disk.crash_images(PATH) if number == len(disk.operations)}
    assert after == {OLD, NEW}


def test_names_of_any_length_leave_room_for_the_file_beside_them():
    for length, letter in itertools.product((1, 100, 250), ("x", "\u00e9")):
        path = FOLDER / f"{letter * length}.sop"
        disk = SimulatedDisk()
        save_bytes(disk, path, NEW)
        beside = next(one.path for one in disk.operations if one.name == "link")
        assert len(beside.name.encode()) < 200
        assert beside.name.startswith(".~")
