"""The File menu: new, open, recent, save, close, quit."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from sop_studio.editing.create import new_sop
from sop_studio.gui.action import Action, Context, has_document
from sop_studio.gui.desk import SUFFIX
from sop_studio.gui.dialogs.unsaved import Answer, ask_about_unsaved
from sop_studio.gui.rescued import named, unsaved_work
from sop_studio.gui.session import Session
from sop_studio.gui.words import say
from sop_studio.importers.registry import IMPORTERS
from sop_studio.messages.message import Message

OPEN = Message("open-title", "Open")
SAVE_AS = Message("save-as-title", "Save as")
SOP_FILES = Message("files-sop", "SOPs")
ALL_FILES = Message("files-all", "Everything that can be opened")
NOTHING = Message("recover-nothing", "Nothing to recover")
UNTITLED = Message("sop-untitled", "Untitled SOP")


def new(context: Context) -> None:
    """Begin a new SOP."""
    today = dt.datetime.now(dt.UTC).astimezone().date()
    context.desk.new(new_sop(say(UNTITLED), "", "", today))


def open_files(context: Context) -> None:
    """Choose files and open them."""
    suffixes = " ".join(f"*{suffix}" for suffix in (SUFFIX, *(one for each in IMPORTERS for one in each.suffixes)))
    filters = f"{say(ALL_FILES)} ({suffixes});;{say(SOP_FILES)} (*{SUFFIX})"
    folder = context.desk.preferences.get("folder", "")
    names, _ = QFileDialog.getOpenFileNames(context.window, say(OPEN), folder, filters)
    for name in names:
        open_path(context, Path(name))


def open_path(context: Context, path: Path) -> bool:
    """Open one file; a file that cannot be used is said in the window."""
    context.desk.preferences.set("folder", str(path.parent))
    return context.attempt(lambda: context.desk.open(path))


def save(context: Context) -> bool:
    """Save the current document where it is; the first time its name is asked for."""
    session = context.session
    if session is None:
        return True
    if session.path is None:
        return save_as(context)
    return context.attempt(lambda: context.desk.save(session))


def save_as(context: Context) -> bool:
    """Save the current document under another name; tells whether it was."""
    session = context.session
    if session is None:
        return True
    folder = session.path.parent if session.path else Path(context.desk.preferences.get("folder", "") or Path.home())
    known = session.path or session.proposed
    folder = known.parent if known and known.parent.is_dir() else folder
    proposed = folder / f"{known.stem if known else _file_name(session)}{SUFFIX}"
    name, _ = QFileDialog.getSaveFileName(context.window, say(SAVE_AS), str(proposed), f"{say(SOP_FILES)} (*{SUFFIX})")
    if not name:
        return False
    path = Path(name) if name.lower().endswith(SUFFIX) else Path(f"{name}{SUFFIX}")
    return context.attempt(lambda: context.desk.save(session, path))


def close(context: Context) -> bool:
    """Close the current document, after asking about work that is not saved; tells whether it is closed."""
    session = context.session
    if session is None:
        return True
    if not session.is_saved:
        answer = ask_about_unsaved(context, session)
        if answer is Answer.STAY or (answer is Answer.SAVE and not save(context)):
            return False
    context.desk.close(session)
    return True


def close_all(context: Context) -> bool:
    """Close every document, asking about each that is not saved; tells whether all are closed."""
    for session in context.desk.unsaved():
        context.desk.look_at(session)
        if not close(context):
            return False
    return True


def recoverable(context: Context) -> tuple[Action, ...]:
    """What was not saved when the program ended last."""
    none = Action("recover-none", NOTHING, lambda _: None, is_enabled=lambda _: False)
    return tuple(
        Action(f"recover-{found.key}", Message("recover-file", "{name}", name=named(found).replace("&", "&&")), _recoverer(found.key))
        for found in unsaved_work()
    ) or (none,)


def _recoverer(key: str) -> Callable[[Context], object]:
    return lambda context: context.attempt(lambda: context.desk.recover(key))


def recent(context: Context) -> tuple[Action, ...]:
    """The files used last."""
    return tuple(
        Action(f"recent-{at}", Message("recent-file", "{name}", name=path.name.replace("&", "&&")), _opener(path))
        for at, path in enumerate(context.desk.preferences.recent())
    )


def _opener(path: Path) -> Callable[[Context], object]:
    return lambda context: open_path(context, path)


def _file_name(session: Session) -> str:
    words = "".join(sign if sign.isalnum() or sign in "-_ " else "-" for sign in session.name)
    return words.strip()[:80] or "SOP"


ACTIONS: tuple[Action, ...] = (
    Action("new", Message("action-new", "&New SOP"), new, "file", 0, "Ctrl+N", "file-plus"),
    Action("open", Message("action-open", "&Open …"), open_files, "file", 0, "Ctrl+O", "folder-open"),
    Action(
        "recent", Message("action-recent", "Open &recent"), lambda _: None, "file", 0, icon="history",
        is_enabled=lambda context: bool(context.desk.preferences.recent()), children=recent,
    ),
    Action(
        "recover", Message("action-recover", "Recover &unsaved work"), lambda _: None, "file", 0,
        icon="history", children=recoverable,
    ),
    Action("save", Message("action-save", "&Save"), save, "file", 1, "Ctrl+S", "save", is_enabled=has_document),
    Action("save-as", Message("action-save-as", "Save &as …"), save_as, "file", 1, "Ctrl+Shift+S", is_enabled=has_document),
    Action("close", Message("action-close", "&Close"), close, "file", 2, "Ctrl+W", is_enabled=has_document),
    Action("quit", Message("action-quit", "&Quit"), lambda context: context.window.close(), "file", 2, "Ctrl+Q"),
)  # fmt: skip
