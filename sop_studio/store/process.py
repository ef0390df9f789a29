"""Which process is which: its number, when it started, and the run of the machine, so that none is mistaken."""

import os
import subprocess
import sys
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Process:
    """One process of one run of this machine; numbers are used again, start times and boot ids are not."""

    pid: int
    started: str
    boot: str


def this_process() -> Process:
    """The process that runs this program."""
    pid = os.getpid()
    return Process(pid, _started(pid), _boot())


def is_running(process: Process) -> bool:
    """Whether that very process is still there; one of another run of the machine is not."""
    return process.boot == _boot() and process.started != "" and _started(process.pid) == process.started


@lru_cache(maxsize=1)
def _boot() -> str:
    if sys.platform == "linux":
        return Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
    return _asked("/usr/sbin/sysctl", "-n", "kern.boottime") if sys.platform == "darwin" else ""


def _started(pid: int) -> str:
    """When a process started, in the words of the system; nothing when there is none."""
    if pid <= 0:
        return ""
    if sys.platform == "linux":
        return _started_on_linux(pid)
    if sys.platform == "win32":
        return _started_on_windows(pid)
    return _asked("/bin/ps", "-o", "lstart=", "-p", str(pid))


def _started_on_linux(pid: int) -> str:
    try:
        status = Path(f"/proc/{pid}/stat").read_bytes()
    except OSError:
        return ""
    fields = status.rpartition(b")")[2].split()
    is_dead = fields[0] in (b"Z", b"X")
    return "" if is_dead else fields[19].decode("ascii")


def _started_on_windows(pid: int) -> str:
    if sys.platform != "win32":
        return ""
    import ctypes

    kernel = ctypes.windll.kernel32
    kernel.OpenProcess.restype = ctypes.c_void_p
    handle = kernel.OpenProcess(0x1000, False, pid)  # may ask for limited facts only
    if not handle:
        return ""
    times = [ctypes.c_ulonglong() for _ in range(4)]
    code = ctypes.c_ulong()
    pointer = ctypes.c_void_p(handle)
    kernel.GetProcessTimes(pointer, *(ctypes.byref(one) for one in times))
    kernel.GetExitCodeProcess(pointer, ctypes.byref(code))
    kernel.CloseHandle(pointer)
    still_active = 259
    return str(times[0].value) if code.value == still_active else ""


def _asked(*command: str) -> str:
    try:
        done = subprocess.run(command, capture_output=True, timeout=5, check=False, env={"LC_ALL": "C"})
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode("ascii", "replace").strip() if done.returncode == 0 else ""
