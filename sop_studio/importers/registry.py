"""The formats that can be imported."""

from sop_studio.importers.bpmn import read as bpmn
from sop_studio.importers.spec import Importer

IMPORTERS: tuple[Importer, ...] = (bpmn.FORMAT,)
