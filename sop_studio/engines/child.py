"""Runs an engine in a child process of its own, with limits of time and memory."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import MappingProxyType

from sop_studio.errors import SopStudioError
from sop_studio.messages.message import Message

ENGINES = MappingProxyType({"graphviz": "sop_studio.engines.graphviz", "typst": "sop_studio.engines.typst"})
ENGINE_ARGUMENT = "--engine"  # what a frozen application is started with to serve as a child

_NAMES = MappingProxyType({"graphviz": "Graphviz", "typst": "Typst"})
_BOOT = (
    "import sys; sys.path.insert(0, sys.argv.pop(1)); "
    "from sop_studio.engines import child; child.serve(*sys.argv[1:])"
)
_DONE, _REFUSED = b"+", b"-"
_NEEDED_ON_WINDOWS = ("SYSTEMROOT", "TEMP", "TMP")


class EngineFailure(SopStudioError):  # noqa: N818
    """An engine stopped or refused its work."""


class EngineTimeout(EngineFailure):
    """An engine was stopped because its time was over."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How long an engine may run, in seconds, and how much memory it may take, in bytes."""

    seconds: float
    memory: int


def run(engine: str, request: bytes, limits: Limits, folder: Path | None = None) -> bytes:
    """Return the engine's answer to a request.

    The child starts in the folder, else in an empty one of its own, knows nothing of the environment,
    and is killed with everything it started. Raises EngineTimeout or EngineFailure.
    """
    if engine not in ENGINES:
        raise ValueError(f"There is no engine {engine!r}.")
    if folder is not None:
        return _answer(engine, request, limits, folder)
    with tempfile.TemporaryDirectory(prefix="sop-studio-") as private:
        return _answer(engine, request, limits, Path(private))


def serve(engine: str, memory: str, seconds: str) -> None:
    """Be the child: answer the one request on standard input and leave."""
    answer_to = os.dup(1)
    os.dup2(2, 1)  # what an engine prints must not end up in the answer
    _limit(int(memory), float(seconds))
    module = import_module(ENGINES[engine])
    try:
        reply = _DONE + module.answer(sys.stdin.buffer.read())
    except EngineFailure as failure:
        reply = _REFUSED + _reason(failure).encode()
    with os.fdopen(answer_to, "wb") as out:
        out.write(reply)


def _answer(engine: str, request: bytes, limits: Limits, folder: Path) -> bytes:
    child = subprocess.Popen(
        _command(engine, limits),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        env={name: os.environ[name] for name in _NEEDED_ON_WINDOWS if name in os.environ and os.name == "nt"},
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    with child:
        try:
            reply, _ = child.communicate(request, timeout=limits.seconds)
        except subprocess.TimeoutExpired as late:
            raise EngineTimeout(
                Message(
                    "engine-timeout",
                    "{engine} was stopped after {seconds} seconds.",
                    engine=_NAMES[engine],
                    seconds=f"{limits.seconds:g}",
                )
            ) from late
        finally:
            if child.returncode is None:
                _kill(child)
    return _checked(engine, reply)


def _command(engine: str, limits: Limits) -> list[str]:
    arguments = [engine, str(limits.memory), str(limits.seconds)]
    if getattr(sys, "frozen", False):
        return [sys.executable, ENGINE_ARGUMENT, *arguments]
    root = str(Path(__file__).resolve().parent.parent.parent)
    return [sys.executable, "-I", "-B", "-c", _BOOT, root, *arguments]


def _kill(child: subprocess.Popen[bytes]) -> None:
    if os.name == "nt":
        child.kill()
        return
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(child.pid, signal.SIGKILL)


def _checked(engine: str, reply: bytes) -> bytes:
    if reply[:1] == _DONE:
        return reply[1:]
    if reply[:1] == _REFUSED:
        raise failure(engine, reply[1:].decode(errors="replace"))
    raise failure(engine, "it stopped without an answer; the work may have been too large for it")


def failure(engine: str, reason: str) -> EngineFailure:
    """Return the error that says why an engine gave no result."""
    text = "{engine} could not do its work: {reason}."
    return EngineFailure(Message("engine-failed", text, engine=_NAMES[engine], reason=reason.rstrip(".")))


def _reason(failure: EngineFailure) -> str:
    """The reason alone: the parent says again whose failure it is."""
    return str(dict(failure.message.values).get("reason", failure))


def _limit(memory: int, seconds: float) -> None:
    """Set the system's own limits where it has them; the parent's clock rules everywhere."""
    if sys.platform == "win32":
        return
    import resource

    cpu = int(seconds) * 4 + 2  # several threads may use processor time at once
    for kind, most in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_CPU, cpu), (resource.RLIMIT_CORE, 0)):
        with suppress(ValueError, OSError):  # macOS refuses some of them
            resource.setrlimit(kind, (most, most))
