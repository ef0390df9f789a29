"""The export dialog: every format, stopped in the middle, a folder that cannot be made."""

import pytest

from sop_studio.exporters.registry import EXPORTERS
from sop_studio.gui.dialogs.export import ExportDialog


@pytest.fixture
def dialog(drawn, tmp_path, qtbot):
    """The dialog for the small flowchart, for pictures in a new folder."""
    made = ExportDialog(drawn.context, drawn.context.session)
    qtbot.addWidget(made)
    for name, box in made.choices.formats.items():
        box.setChecked(name == "svg")
    made._folder.setText(str(tmp_path / "out"))
    return made


def finished(dialog, qtbot):
    qtbot.waitUntil(lambda: not dialog._background.is_busy, timeout=60_000)
    qtbot.waitUntil(lambda: not dialog._progress.isVisibleTo(dialog))
    return dialog._message.text()


def test_every_format_is_written_and_the_folder_can_be_shown(dialog, tmp_path, qtbot):
    for box in dialog.choices.formats.values():
        box.setChecked(True)
    dialog.start()
    assert not dialog._run.isEnabled()
    finished(dialog, qtbot)
    assert {path.suffix for path in (tmp_path / "out").iterdir()} == {each.suffix for each in EXPORTERS}
    assert dialog._show.isVisibleTo(dialog)
    assert dialog._run.isEnabled()


def test_what_is_stopped_writes_nothing(dialog, tmp_path, qtbot):
    for box in dialog.choices.formats.values():
        box.setChecked(True)
    dialog.start()
    dialog.reject()
    assert "Nothing was written" in finished(dialog, qtbot)
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_made_is_said_in_a_sentence(dialog, tmp_path, qtbot):
    (tmp_path / "file").write_text("x")
    dialog._folder.setText(str(tmp_path / "file" / "out"))
    dialog.start()
    assert "cannot be made" in finished(dialog, qtbot)


def test_options_count_and_are_remembered(drawn, dialog, qtbot):
    dialog.choices.paper.show_value("letter")
    dialog.choices.scale.show_value(4.0)
    dialog.choices.formats["png"].setChecked(True)
    assert (dialog.choices.options().paper, dialog.choices.options().scale) == ("letter", 4.0)
    dialog.choices.remember()
    again = ExportDialog(drawn.context, drawn.context.session)
    qtbot.addWidget(again)
    assert again.choices.options().paper == "letter"
    assert {each.name for each in again.choices.chosen} == {"svg", "png"}


def test_without_a_format_there_is_nothing_to_export(dialog):
    dialog.choices.formats["svg"].setChecked(False)
    assert not dialog._run.isEnabled()
