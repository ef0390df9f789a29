"""Tries the frozen program on a machine that has nothing: no PATH, no Python, an empty home folder."""

import subprocess
import sys
import tempfile
from pathlib import Path

BEGINNINGS = {".docx": b"PK\x03\x04", ".pdf": b"%PDF-", ".svg": b"<", ".png": b"\x89PNG\r\n\x1a\n"}
NO_FAULT = (0, 1)


def main(folder: str, example: str) -> int:
    """Check and export the example with the program in `folder`; 0 when every file is there and begins as it should."""
    program = Path(folder).resolve() / ("sop-studio.exe" if sys.platform == "win32" else "sop-studio")
    with tempfile.TemporaryDirectory() as home:
        out = Path(home, "out")
        run(program, home, "--version")
        run(program, home, "validate", str(Path(example).resolve()))
        run(program, home, "export", str(Path(example).resolve()), "--to", "docx,pdf,svg,png", "--out", str(out))
        place_in_a_child(program, home)
        missing = [suffix for suffix in BEGINNINGS if not is_there(out, suffix)]
    print(f"Missing or damaged: {', '.join(missing)}" if missing else "The frozen program works on its own.")
    return 1 if missing else 0


def place_in_a_child(program: Path, home: str) -> None:
    """Large flowcharts are placed by the program started once more as an engine; stop here when it cannot."""
    request = b'{"boxes": [{"id": "a", "width": 72, "height": 36}], "arcs": []}'
    answer = run(program, home, "--engine", "graphviz", str(1 << 30), "10", given=request)
    if not answer.startswith(b"+"):
        sys.exit("The frozen program cannot serve as an engine.")


def run(program: Path, home: str, *arguments: str, given: bytes = b"") -> bytes:
    """What the program prints when nothing is on the PATH; stop here when it could not use its input."""
    environment = {"PATH": "", "HOME": home, "LANG": "C.UTF-8"}
    if sys.platform == "win32":
        import os

        environment |= {"SYSTEMROOT": os.environ["SYSTEMROOT"], "USERPROFILE": home, "TEMP": home}
    done = subprocess.run(
        [program, *arguments], env=environment, cwd=home, input=given, stdout=subprocess.PIPE, check=False, timeout=120
    )
    if done.returncode not in NO_FAULT:
        sys.exit(f"sop-studio {arguments[0]} ended with {done.returncode}.")
    return done.stdout


def is_there(out: Path, suffix: str) -> bool:
    files = list(out.glob(f"*{suffix}"))
    return bool(files) and all(file.read_bytes().startswith(BEGINNINGS[suffix]) for file in files)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
