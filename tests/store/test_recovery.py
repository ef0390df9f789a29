"""After a crash everything is offered that no running program holds, and nothing is lost by declining."""

import datetime as dt
import signal
import subprocess
import sys
import time

import pytest

from sop_studio.errors import SopStudioError
from sop_studio.store import lock
from sop_studio.store.disk import RealDisk
from sop_studio.store.journal import Journal
from sop_studio.store.journal_records import Origin
from sop_studio.store.package import Package
from sop_studio.store.places import data_folder, journal_folder
from sop_studio.store.process import Process, is_running, this_process
from sop_studio.store.recovery import KEPT_DAYS, Found, Recovery, Unreadable
from tests.house.tree import ROOT
from tests.notation import procedure
from tests.store.simulated_disk import FOLDER, SimulatedDisk

SOP = procedure("start > Weigh > end").but(title="Weighing")
TODAY = dt.date(2026, 3, 10)
GONE = b'{\n "boot": "x",\n "pid": 7,\n "started": "1"\n}\n'
SCRIPT = """
import sys
from pathlib import Path
from sop_studio.store.journal import Journal
from sop_studio.store.package import Package
from tests.notation import procedure
sop = procedure("start > Weigh > end")
journal = Journal(Path(sys.argv[1]), Package(sop))
number = 0
print(journal.key, flush=True)
while True:
    number += 1
    sop = sop.but(title=f"{number}")
    journal.append("Edit", sop)
    print(number, flush=True)
"""


def crashed(disk, count=1, title="Weighing"):
    """A journal whose program is gone."""
    journal = Journal(FOLDER, Package(SOP), Origin("/somewhere/a.sop"), disk)
    for number in range(count):
        journal.append("Edit", SOP.but(title=f"{title} {number}"))
    put(disk, f"{journal.key}.lock", GONE)
    return journal.key


def put(disk, name, content):
    path = FOLDER / name
    if path in disk.names:
        disk.unlink(path)
    handle = disk.create(path, 0o600)
    disk.write(handle, content)
    disk.close(handle)


def test_a_crashed_program_leaves_what_can_be_recovered():
    disk = SimulatedDisk()
    key = crashed(disk, 3)
    (found,) = Recovery(FOLDER, disk).list()
    assert (found.key, found.document, found.name, found.path) == (key, SOP.id, "SOP-OPS-001 Weighing", "/somewhere/a.sop")
    back = Recovery(FOLDER, disk).recover(key)
    assert (back.package.sop.title, back.edits) == ("Weighing 2", 3)


def test_a_running_programs_journal_is_no_crash():
    disk = SimulatedDisk()
    journal = Journal(FOLDER, Package(SOP), disk=disk)
    assert Recovery(FOLDER, disk).list() == ()
    with pytest.raises(SopStudioError, match="Another window"):
        Recovery(FOLDER, disk).recover(journal.key)


def test_a_journal_without_a_lock_or_with_a_torn_one_is_offered():
    for content in (None, b"", GONE[:20], b"[]", b'{"pid": "x"}'):
        disk = SimulatedDisk()
        key = crashed(disk)
        disk.unlink(FOLDER / f"{key}.lock")
        if content is not None:
            put(disk, f"{key}.lock", content)
        assert [one.key for one in Recovery(FOLDER, disk).list()] == [key]
        assert Recovery(FOLDER, disk).recover(key).edits == 1


def test_what_was_recovered_stays_until_it_is_discarded():
    disk = SimulatedDisk()
    key = crashed(disk)
    recovery = Recovery(FOLDER, disk)
    recovery.recover(key)
    assert recovery.list() == ()
    assert any(path.suffix == ".journal" for path in disk.names)
    recovery.discard(key)
    assert disk.names == {}


def test_after_two_tries_a_journal_is_set_aside_but_kept():
    disk = SimulatedDisk()
    key, recovery = crashed(disk), Recovery(FOLDER, disk)
    for _ in range(2):
        assert not recovery.list()[0].is_set_aside
        recovery.recover(key)
        put(disk, f"{key}.lock", GONE)
    assert recovery.list()[0].is_set_aside
    assert recovery.recover(key).edits == 1


def test_what_is_declined_is_kept_for_thirty_days():
    disk = SimulatedDisk()
    key, other, recovery = crashed(disk), crashed(disk), Recovery(FOLDER, disk)
    recovery.decline(key, TODAY)
    recovery.decline(key, TODAY)
    assert {one.key: one.is_declined for one in recovery.list()} == {key: True, other: False}
    recovery.sweep(TODAY + dt.timedelta(days=KEPT_DAYS))
    assert len(recovery.list()) == 2
    recovery.sweep(TODAY + dt.timedelta(days=KEPT_DAYS + 1))
    assert [one.key for one in recovery.list()] == [other]
    assert not any(path.name.startswith(key) for path in disk.names)


def test_locks_without_a_journal_are_swept_unless_a_program_holds_them():
    disk = SimulatedDisk()
    put(disk, "00000000.lock", GONE)
    assert lock.take(disk, FOLDER / "11111111.lock")
    put(disk, "22222222.declined-2026-99-99", b"")
    Recovery(FOLDER, disk).sweep(TODAY)
    assert {path.name for path in disk.names} == {"11111111.lock", "22222222.declined-2026-99-99"}


def test_the_newest_is_offered_first_and_what_cannot_be_read_last():
    disk = SimulatedDisk()
    times = iter([dt.datetime(2026, 3, day, tzinfo=dt.UTC) for day in (1, 3, 2)])
    keys = [Journal(FOLDER, Package(SOP), disk=disk, now=lambda: next(times)).key for _ in range(3)]
    for key in keys:
        put(disk, f"{key}.lock", GONE)
    put(disk, "zzzzzzzz-000001.journal", b"nothing")
    found = Recovery(FOLDER, disk).list()
    assert [one.key for one in found] == [keys[1], keys[2], keys[0], "zzzzzzzz"]
    assert isinstance(found[-1], Unreadable)
    with pytest.raises(SopStudioError, match="nothing whole"):
        Recovery(FOLDER, disk).recover("zzzzzzzz")


def test_a_newer_file_that_is_not_whole_gives_way_to_the_older_one():
    disk = SimulatedDisk()
    key = crashed(disk, 2)
    whole = disk.content(FOLDER / f"{key}-000001.journal")
    put(disk, f"{key}-000002.journal", whole[:100])
    assert Recovery(FOLDER, disk).recover(key).edits == 2


@pytest.mark.parametrize("name", ["../../x-000001.journal", "UPPER000-000001.journal", "00000000-1.journal", "x.journal", "readme"])
def test_other_files_are_let_alone(name):
    disk = SimulatedDisk()
    put(disk, name, b"x")
    recovery = Recovery(FOLDER, disk)
    assert recovery.list() == ()
    recovery.sweep(TODAY)
    assert len(disk.names) == 1


def test_a_folder_that_is_not_there_holds_nothing(tmp_path):
    assert Recovery(tmp_path / "none").list() == ()


def test_a_link_in_place_of_a_journal_leads_nowhere_harmful(tmp_path):
    (tmp_path / "secret").write_bytes(b"s")
    (tmp_path / "00000000-000001.journal").symlink_to(tmp_path / "secret")
    (tmp_path / "11111111-000001.journal").mkdir()
    assert all(isinstance(one, Unreadable) for one in Recovery(tmp_path).list())
    Recovery(tmp_path).discard("00000000")
    assert (tmp_path / "secret").read_bytes() == b"s"


@pytest.mark.skipif(sys.platform == "win32", reason="rights are given otherwise there")
def test_journals_are_private(tmp_path):
    folder = tmp_path / "a" / "journals"
    journal = Journal(folder, Package(SOP))
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}
    folder.chmod(0o755)
    RealDisk().make_folder(folder)
    assert folder.stat().st_mode & 0o777 == 0o700
    journal.close()
    assert list(folder.iterdir()) == []


def test_a_process_is_known_by_more_than_its_number():
    me = this_process()
    assert is_running(me)
    assert not is_running(Process(me.pid, "1", me.boot))
    assert not is_running(Process(me.pid, me.started, "another run of the machine"))
    assert not is_running(Process(0, "", me.boot))
    child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    other = Process(child.pid, me.started, me.boot)
    assert not is_running(other)
    child.communicate(b"\n")


def test_killed_programs_lose_no_edit_and_running_ones_are_let_alone(tmp_path):
    for moment in (0.02, 0.2):
        child = subprocess.Popen(
            [sys.executable, "-c", SCRIPT, str(tmp_path)], stdout=subprocess.PIPE, cwd=ROOT, text=True
        )
        key = child.stdout.readline().strip()
        child.stdout.readline()
        time.sleep(moment)
        assert key not in [one.key for one in Recovery(tmp_path).list()]
        for refused in (Recovery(tmp_path).recover, Recovery(tmp_path).discard):
            with pytest.raises(SopStudioError, match="Another window"):
                refused(key)
        child.send_signal(signal.SIGKILL)
        shown = child.stdout.read().split()
        child.wait()
        child.stdout.close()
        (found,) = Recovery(tmp_path).list()
        assert isinstance(found, Found)
        back = Recovery(tmp_path).recover(key)
        assert int(back.package.sop.title) >= int(shown[-1])
        assert back.remarks == ()
        Recovery(tmp_path).discard(key)


def test_two_programs_do_not_both_take_a_dead_programs_lock():
    disk = SimulatedDisk()
    put(disk, "00000000.lock", GONE)
    path = FOLDER / "00000000.lock"
    assert lock.take(disk, path)
    assert not lock.take(disk, path)
    lock.release(disk, path)
    lock.release(disk, path)
    assert disk.names == {}


def test_journals_lie_in_the_folder_of_the_program(monkeypatch, tmp_path):
    monkeypatch.setenv("SOP_STUDIO_DATA", str(tmp_path))
    assert (data_folder(), journal_folder()) == (tmp_path, tmp_path / "journals")
    monkeypatch.delenv("SOP_STUDIO_DATA")
    assert data_folder().name == "sop-studio"
