"""SOP files by path on a real disk."""

import os
import stat
import sys

import pytest

from sop_studio.errors import SopStudioError
from sop_studio.model.flowchart import Node
from sop_studio.store import files
from sop_studio.store.files import load, load_package, save, save_package
from sop_studio.store.hashes import sha256
from sop_studio.store.package import write
from tests.store.files import small_package, small_sop

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX file types and permissions")


def refusal(path):
    with pytest.raises(SopStudioError) as refused:
        load(path)
    return str(refused.value)


def test_a_saved_sop_is_loaded_equal(tmp_path):
    assert save(small_sop(), tmp_path / "a.sop") == ()
    assert load(tmp_path / "a.sop") == small_sop()
    assert [path.name for path in tmp_path.iterdir()] == ["a.sop"]


def test_a_package_keeps_its_media_and_unknown_parts(tmp_path):
    save_package(small_package(), tmp_path / "a.sop")
    loaded = load_package(tmp_path / "a.sop")
    assert set(loaded.parts) == set(small_package().parts)
    save_package(loaded, tmp_path / "b.sop")
    assert (tmp_path / "a.sop").read_bytes() == (tmp_path / "b.sop").read_bytes()


def test_a_save_over_an_old_file_gives_the_same_bytes(tmp_path):
    for _ in range(2):
        save(small_sop(), tmp_path / "a.sop")
        assert (tmp_path / "a.sop").read_bytes() == write(small_sop())


def test_a_file_that_changed_since_it_was_opened_is_kept(tmp_path):
    path = tmp_path / "a.sop"
    path.write_bytes(b"somebody else's")
    with pytest.raises(SopStudioError, match="another program has changed it"):
        save_package(small_package(), path, opened=sha256(b"what was opened"))
    assert path.read_bytes() == b"somebody else's"


def test_what_could_not_be_opened_again_is_not_saved(tmp_path):
    path = tmp_path / "a.sop"
    save(small_sop(), path)
    flowchart = small_sop().flowcharts[0]
    twice = small_sop().but(flowcharts=(flowchart.but(nodes=(*flowchart.nodes, Node(id="n1", kind="step"))),))
    with pytest.raises(SopStudioError, match=r'could not be opened again: .*the id "n1"'):
        save(twice, path)
    assert load(path) == small_sop()


@posix
def test_permissions_survive_and_a_new_file_gets_the_usual_ones(tmp_path):
    path = tmp_path / "a.sop"
    save(small_sop(), path)
    usual = os.umask(0)
    os.umask(usual)
    assert stat.S_IMODE(path.stat().st_mode) == 0o666 & ~usual
    path.chmod(0o640)
    save(small_sop(), path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@posix
def test_a_symbolic_link_is_followed(tmp_path):
    (tmp_path / "there").mkdir()
    (tmp_path / "link.sop").symlink_to(tmp_path / "there" / "real.sop")
    save(small_sop(), tmp_path / "link.sop")
    assert (tmp_path / "link.sop").is_symlink()
    assert load(tmp_path / "there" / "real.sop") == load(tmp_path / "link.sop") == small_sop()


@posix
def test_a_hard_link_is_reported(tmp_path):
    save(small_sop(), tmp_path / "a.sop")
    os.link(tmp_path / "a.sop", tmp_path / "b.sop")
    remarks = save(small_sop().but(title="New"), tmp_path / "a.sop")
    assert [str(remark) for remark in remarks] == [
        "a.sop was saved; the other names of that file (hard links) keep the old content."
    ]
    assert (load(tmp_path / "a.sop").title, load(tmp_path / "b.sop").title) == ("New", small_sop().title)


@posix
def test_a_folder_without_write_permission_is_told(tmp_path):
    if os.geteuid() == 0:
        pytest.skip("nothing is refused to the administrator")
    tmp_path.chmod(0o500)
    with pytest.raises(SopStudioError, match=r"a.sop was not saved: Permission denied"):
        save(small_sop(), tmp_path / "a.sop")


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(SopStudioError, match=r"a.sop was not saved: No such file or directory"):
        save(small_sop(), tmp_path / "none" / "a.sop")


def test_a_file_that_is_not_there_is_told(tmp_path):
    assert refusal(tmp_path / "none.sop") == "There is no such file. Check the name and the folder."


def test_a_folder_is_refused(tmp_path):
    assert "it is a folder" in refusal(tmp_path)


@posix
def test_pipes_and_devices_are_refused_at_once(tmp_path):
    os.mkfifo(tmp_path / "pipe.sop")
    assert "device or pipe" in refusal(tmp_path / "pipe.sop")
    assert "device or pipe" in refusal(type(tmp_path)("/dev/zero"))


@posix
def test_a_loop_of_links_is_refused(tmp_path):
    (tmp_path / "a.sop").symlink_to(tmp_path / "b.sop")
    (tmp_path / "b.sop").symlink_to(tmp_path / "a.sop")
    assert "cannot be read" in refusal(tmp_path / "a.sop")
    with pytest.raises(SopStudioError, match="was not saved"):
        save(small_sop(), tmp_path / "a.sop")


def test_a_file_above_the_limit_is_refused_before_it_is_read(tmp_path, monkeypatch):
    path = tmp_path / "a.sop"
    save(small_sop(), path)
    size = path.stat().st_size
    monkeypatch.setattr(files, "FILE_BYTES", size)
    load(path)
    monkeypatch.setattr(files, "FILE_BYTES", size - 1)
    assert f"it has {size} bytes, and at most {size - 1} can be" in refusal(path)


@posix
def test_a_sparse_giant_is_refused_at_once(tmp_path):
    with (tmp_path / "giant.sop").open("wb") as file:
        file.truncate(1 << 40)
    assert "too large" in refusal(tmp_path / "giant.sop")


def test_a_file_of_another_sort_is_refused(tmp_path):
    (tmp_path / "a.sop").write_text("no SOP")
    assert refusal(tmp_path / "a.sop").startswith("This is not a valid SOP file")
