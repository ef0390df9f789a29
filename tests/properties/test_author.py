"""An author edits, undoes, redoes, saves and loads in any order: the SOP is always what the edits made it."""

import os
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from sop_studio.editing.connections import connect, disconnect, mark_default, reconnect, set_label
from sop_studio.editing.flowcharts import add_flowchart, next_code, remove_flowchart, rename_flowchart
from sop_studio.editing.history import History
from sop_studio.editing.nodes import add_node, change_node, remove_node, replace_kind
from sop_studio.editing.words import set_words
from sop_studio.errors import SopStudioError
from sop_studio.kinds.registry import NODE_KINDS
from sop_studio.model.flowchart import Flowchart, Node
from sop_studio.store.files import load_package, save_package
from sop_studio.store.package import Package, read, write
from tests.notation import procedure
from tests.store.simulated_disk import FOLDER, SimulatedDisk

PATH: Path = FOLDER / "a.sop"
KINDS = st.sampled_from([kind.name for kind in NODE_KINDS])
WORDS = st.sampled_from(["", "Weigh", "Pack it\nwell", "\u5305\u88c5", "e\u0301", "\U0001f600 <b>&amp;"])


class Author(RuleBasedStateMachine):
    @initialize()
    def begin(self):
        self.history = History(procedure("start > Weigh > Good? -yes-> end; Good? -no-> Weigh"))
        self.states = [self.history.present]
        self.place = 0
        self.disk = SimulatedDisk()
        self.saved = None
        self.count = 0

    def edit(self, label, change):
        """What is not permitted changes nothing."""
        try:
            changed = change(self.history.present)
        except SopStudioError:
            return
        if changed != self.history.present:
            self.history = self.history.after(label, changed)
            self.states = [*self.states[: self.place + 1], changed]
            self.place += 1

    def new_id(self):
        self.count += 1
        return f"x{self.count}"

    def any_flowchart(self, data):
        return data.draw(st.sampled_from([one.id for one in self.history.present.flowcharts]))

    def any_node(self, data):
        nodes = [node.id for one in self.history.present.flowcharts for node in one.nodes]
        return data.draw(st.sampled_from(nodes or ["none"]))

    def any_line(self, data):
        lines = [line.id for one in self.history.present.flowcharts for line in one.connections]
        return data.draw(st.sampled_from(lines or ["none"]))

    @rule(data=st.data(), kind=KINDS, text=WORDS)
    def adds_a_node(self, data, kind, text):
        chart, node = self.any_flowchart(data), Node(id=self.new_id(), kind=kind, text=text)
        self.edit("add", lambda sop: add_node(sop, chart, node))

    @rule(data=st.data())
    def removes_a_node(self, data):
        node = self.any_node(data)
        self.edit("remove", lambda sop: remove_node(sop, node))

    @rule(data=st.data(), kind=KINDS)
    def turns_a_node_into_another_kind(self, data, kind):
        node = self.any_node(data)
        self.edit("turn", lambda sop: replace_kind(sop, node, kind))

    @rule(data=st.data(), text=WORDS)
    def writes(self, data, text):
        node, line = self.any_node(data), self.any_line(data)
        self.edit("write", lambda sop: set_words(sop, node, "detail", text))
        self.edit("change", lambda sop: change_node(sop, node, text=text))
        self.edit("label", lambda sop: set_label(sop, line, text))

    @rule(data=st.data(), kind=st.sampled_from(["sequence", "association"]))
    def connects(self, data, kind):
        source, target, id = self.any_node(data), self.any_node(data), self.new_id()
        self.edit("connect", lambda sop: connect(sop, source, target, id, kind=kind))

    @rule(data=st.data())
    def leads_a_connection_elsewhere(self, data):
        line, target = self.any_line(data), self.any_node(data)
        self.edit("reconnect", lambda sop: reconnect(sop, line, target_id=target))
        self.edit("default", lambda sop: mark_default(sop, line))

    @rule(data=st.data())
    def disconnects(self, data):
        line = self.any_line(data)
        self.edit("disconnect", lambda sop: disconnect(sop, line))

    @rule(data=st.data(), title=WORDS)
    def adds_renames_and_removes_flowcharts(self, data, title):
        id, other = self.new_id(), self.any_flowchart(data)
        self.edit("add", lambda sop: add_flowchart(sop, Flowchart(id=id, code=next_code(sop), title=title)))
        self.edit("rename", lambda sop: rename_flowchart(sop, id, title))
        self.edit("remove", lambda sop: remove_flowchart(sop, other))

    @rule()
    def undoes(self):
        self.history = self.history.undo()
        self.place = max(self.place - 1, 0)

    @rule()
    def redoes(self):
        self.history = self.history.redo()
        self.place = min(self.place + 1, len(self.states) - 1)

    @rule()
    def saves(self):
        save_package(Package(self.history.present), PATH, self.disk)
        self.saved = self.history.present

    @rule(call=st.integers(1, 9))
    def fails_to_save(self, call):
        """Whatever call fails, what was saved before is still there."""
        self.disk.calls.clear()
        self.disk.fail_at = call
        try:
            save_package(Package(self.history.present), PATH, self.disk)
            self.saved = self.history.present
        except SopStudioError:
            pass
        finally:
            self.disk.fail_at = None

    @invariant()
    def the_present_is_what_the_edits_made(self):
        assert self.history.present == self.states[self.place]

    @invariant()
    def the_present_survives_the_file(self):
        content = write(self.history.present)
        assert read(content) == self.history.present
        assert write(read(content)) == content

    @invariant()
    def the_file_is_what_was_saved_last(self):
        if self.saved is not None:
            assert load_package(PATH, self.disk).sop == self.saved
        assert set(self.disk.names) <= {PATH}


TestAuthor = Author.TestCase
TestAuthor.settings = settings(
    max_examples=int(os.environ.get("SOP_STUDIO_WALKS", "25")), stateful_step_count=40, deadline=None
)
