"""Calls of the command line in tests, and small files to call it with."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from sop_studio.cli.main import main
from sop_studio.store.files import save
from tests.attacks.attack import model
from tests.notation import procedure

GOOD = "start > Weigh > In limits? -yes-> Pack > end; In limits? -no/max 2-> Weigh"
BAD = "start > Weigh > In limits? -yes-> Pack > end; In limits? -no-> Ask"
MODEL = model(
    '<startEvent id="s"/><task id="a" name="Weigh"/><endEvent id="e"/>'
    '<sequenceFlow id="f" sourceRef="s" targetRef="a"/><sequenceFlow id="g" sourceRef="a" targetRef="e"/>'
)


@dataclass(frozen=True, slots=True)
class Called:
    """What a call printed, and its exit code."""

    code: int
    out: str
    err: str


class Calls:
    """The command line in the test's own process, in a folder of its own."""

    def __init__(self, folder: Path, printed: pytest.CaptureFixture[str]) -> None:
        self.folder, self._printed = folder, printed

    def __call__(self, *arguments: str) -> Called:
        self._printed.readouterr()
        code = main(arguments)
        out, err = self._printed.readouterr()
        assert "Traceback" not in out + err
        return Called(code, out, err)

    def sop(self, name: str, text: str = GOOD, **values: str) -> str:
        """A SOP file of this name with a procedure in compact notation."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        save(procedure(text).but(**values), path)
        return name

    def model(self, name: str, content: str | bytes = MODEL) -> str:
        """A foreign file of this name."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return name

    def files(self) -> list[str]:
        """Every file in the folder."""
        found = (path for path in self.folder.rglob("*") if path.is_file())
        return sorted(path.relative_to(self.folder).as_posix() for path in found)
