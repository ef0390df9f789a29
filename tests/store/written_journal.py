"""A journal with a few edits, for tests that damage it."""

import datetime as dt

from sop_studio.editing.nodes import change_node
from sop_studio.editing.registers import add_entry, remove_entry
from sop_studio.editing.remove import remove
from sop_studio.model.placement import ConnectionPlace, NodePlace, Placement, Waypoint
from sop_studio.store.archive import Part
from sop_studio.store.hashes import sha256
from sop_studio.store.journal import Journal
from sop_studio.store.package import Package
from tests.notation import procedure
from tests.store.simulated_disk import FOLDER, SimulatedDisk

NOON = dt.datetime(2026, 3, 10, 12, tzinfo=dt.UTC)
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(16)
MEDIA = Part(f"media/{sha256(PICTURE)}.png", PICTURE)


def begun(sop, disk=None, parts=(), origin=None):
    return Journal(FOLDER, Package(sop, parts), origin, disk or SimulatedDisk(), lambda: NOON)


def content(journal):
    return journal._disk.content(journal.path)


def walk():
    """A SOP and what a few edits make of it."""
    states = [procedure("start > Weigh > Good? -yes-> end; Good? -no-> Weigh")]
    places = (NodePlace(node="n1", x=0, y=0, width=9, height=9), NodePlace(node="n1", x=5, y=0, width=9, height=9))
    lines = (ConnectionPlace(connection="c1", waypoints=(Waypoint(x=0, y=0), Waypoint(x=0, y=9))),)
    for edit in (
        lambda sop: change_node(sop, "n2", text="Weigh it", detail="On the scale"),
        lambda sop: add_entry(sop, "roles", {"id": "r1", "name": "Agent"}).sop,
        lambda sop: change_node(sop, "n2", role="r1"),
        lambda sop: sop.but(placements=(Placement(flowchart="f1", nodes=places, connections=lines),)),
        lambda sop: remove(sop, ("n2",)).sop,
        lambda sop: sop.but(title="Weighing", placements=()),
        lambda sop: remove_entry(sop, "r1"),
    ):
        states.append(edit(states[-1]))
    return states


def written():
    states = walk()
    journal = begun(states[0])
    for number, sop in enumerate(states[1:]):
        journal.append(f"Edit {number}", sop)
    return journal, states


JOURNAL, STATES = written()
CONTENT = content(JOURNAL)
