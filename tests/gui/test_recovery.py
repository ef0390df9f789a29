"""After a crash: a real program is killed in the middle of work, and the next start offers exactly what was there."""

import datetime as dt
import os
import signal
import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from sop_studio.gui.app import begin
from sop_studio.gui.recovery_card import RecoveryCard
from sop_studio.gui.rescued import unsaved_work
from sop_studio.gui.sample import MADE_FOR, own_copy
from sop_studio.messages.message import Message
from sop_studio.store.files import load, save
from sop_studio.store.package import write
from sop_studio.validation.engine import validate
from tests.gui.conftest import EXAMPLE
from tests.gui.test_window import run

EDIT = Message("edit-test", "Test")
ROOT = Path(__file__).parents[2]
PROGRAM = """
import sys, time
from pathlib import Path
from sop_studio.gui.app import made_application, made_window
from sop_studio.gui.preferences import Preferences
from sop_studio.messages.message import Message
from sop_studio.store.package import write
application = made_application()
window = made_window(application, Preferences())
window.show()
if sys.argv[2:]:
    window.open([Path(sys.argv[2])])
else:
    window.qt_actions["new"].trigger()
session = window.desk.session
for number in range(5):
    session.apply(Message("x", "Edit"), session.sop.but(title=f"Title {number}", purpose="Why"))
Path(sys.argv[1]).write_bytes(write(session.sop))
print("ready", flush=True)
time.sleep(60)
"""

BPMN = """<?xml version="1.0"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"><process id="p">
<startEvent id="s"/><task id="t" name="Weigh"/><endEvent id="e"/>
<sequenceFlow id="f1" sourceRef="s" targetRef="t"/><sequenceFlow id="f2" sourceRef="t" targetRef="e"/>
</process></definitions>"""


def killed(tmp_path, *arguments):
    """What a program showed that was killed right after its last edit."""
    shown = tmp_path / "shown"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(shown), *map(str, arguments)],
        stdout=subprocess.PIPE, env=environment, text=True,
    )  # fmt: skip
    with process:
        assert process.stdout.readline() == "ready\n"
        os.kill(process.pid, signal.SIGKILL)
    return shown.read_bytes()


def cards(window):
    QApplication.processEvents()
    return [one for one in window.start_page.findChildren(RecoveryCard) if one.isVisibleTo(window)]


def test_a_document_without_a_file_is_there_again_after_a_kill(window, tmp_path):
    shown = killed(tmp_path)
    begin(window, [])
    window.start_page.refresh()
    card = cards(window)[0]
    card.go_on.click()
    assert write(window.desk.session.sop) == shown
    assert not window.desk.session.is_saved
    assert unsaved_work() == ()


def test_an_opened_file_is_there_again_with_its_edits_and_proposed_as_name(window, tmp_path):
    path = tmp_path / "mine.sop"
    save(load(EXAMPLE).but(sample=False), path)
    shown = killed(tmp_path, path)
    window.desk.recover(unsaved_work()[0].key)
    session = window.desk.session
    assert write(session.sop) == shown
    assert session.path is None
    assert session.proposed == path


def test_work_that_is_not_wanted_is_offered_no_more(window, tmp_path):
    killed(tmp_path)
    window.start_page.refresh()
    cards(window)[0].not_wanted.click()
    assert cards(window) == []
    assert unsaved_work() == ()


def test_the_work_of_a_running_program_is_no_crash(window):
    run(window, "new")
    assert window.desk._journals[window.desk.session].is_kept
    assert unsaved_work() == ()


def test_recovered_work_is_kept_by_a_new_journal_until_it_is_saved(window, tmp_path):
    killed(tmp_path)
    session = window.desk.recover(unsaved_work()[0].key)
    journal = window.desk._journals[session]
    assert journal.is_kept
    window.desk.save(session, tmp_path / "saved.sop")
    assert not journal.is_kept
    session.apply(EDIT, session.sop.but(title="Again"))
    assert journal.is_kept


def test_nothing_is_left_when_documents_are_closed_or_saved(window, tmp_path):
    run(window, "new")
    session = window.desk.session
    session.apply(EDIT, session.sop.but(title="Other"))
    window.desk.close(session)
    assert list((tmp_path / "data" / "journals").glob("*.journal")) == []


def test_new_documents_and_imports_count_as_not_saved_and_examples_as_saved(window, tmp_path):
    run(window, "new")
    assert not window.desk.session.is_saved
    window.open([EXAMPLE])
    assert window.desk.session.is_saved
    assert window.desk.session.path is None
    model = tmp_path / "model.bpmn"
    model.write_text(BPMN)
    window.open([model])
    assert len(window.desk.sessions) == 3
    assert not window.desk.session.is_saved


def test_an_example_opens_as_an_own_copy_with_dates_as_if_made_today():
    sample = load(EXAMPLE)
    today = dt.date(2027, 1, 2)
    copy = own_copy(sample, today)
    assert copy.id != sample.id
    assert not copy.sample
    assert copy.control.effective_on - sample.control.effective_on == today - MADE_FOR
    before = [one.rule for one in validate(sample, "release", MADE_FOR)]
    assert [one.rule for one in validate(copy, "release", today)] == before
