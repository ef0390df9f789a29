"""An author edits, undoes, redoes, saves and loads in any order: the SOP is always what the edits made it."""

import os

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import rule

from sop_studio.editing.align import align, bend, distribute, move_each, pin, unbend
from sop_studio.editing.arrange import clear_placement, set_placement
from sop_studio.editing.clipboard import copy, cut, decode, encode
from sop_studio.editing.connections import connect, disconnect, mark_default, reconnect, set_label, set_loop
from sop_studio.editing.extract import extract
from sop_studio.editing.flowcharts import (
    add_flowchart,
    duplicate_flowchart,
    move_flowchart,
    next_code,
    remove_flowchart,
    rename_flowchart,
    set_main,
)
from sop_studio.editing.grow import add_next, add_outcome, add_sibling, insert_node, insert_on
from sop_studio.editing.inline import inline
from sop_studio.editing.nodes import add_node, change_node, replace_kind
from sop_studio.editing.numbers import free_numbers, freeze_numbers
from sop_studio.editing.paste import duplicate, paste
from sop_studio.editing.registers import add_entry, change_document, move_entry, remove_entry
from sop_studio.editing.remove import remove
from sop_studio.editing.search import Options, find, replace
from sop_studio.editing.words import set_words
from sop_studio.errors import SopStudioError
from sop_studio.kinds.registry import NODE_KINDS
from sop_studio.model.flowchart import Flowchart, Loop, Node
from sop_studio.model.placement import NodePlace, Placement
from sop_studio.store.files import save_package
from sop_studio.store.package import Package
from sop_studio.store.replay import replay
from tests.properties.desk import PATH, Desk

KINDS = st.sampled_from([kind.name for kind in NODE_KINDS])
WORDS = st.sampled_from(["", "Weigh", "Pack it\nwell", "\u5305\u88c5", "e\u0301", "\U0001f600 <b>&amp;"])
REGISTERS = st.sampled_from([
    ("roles", {"name": "Agent"}), ("tools", {"name": "Scale"}), ("policies", {"code": "POL-1"}),
    ("escalation_paths", {"code": "ESC-A1"}), ("glossary", {"term": "Parcel"}), ("comments", {"text": "Why?"}),
])  # fmt: skip


class Author(Desk):
    @rule(data=st.data(), kind=KINDS, text=WORDS)
    def adds_a_node(self, data, kind, text):
        chart, node = self.chart(data), Node(id=self.fresh(), kind=kind, text=text)
        self.edit("add", lambda sop: add_node(sop, chart, node))

    @rule(data=st.data(), kind=KINDS, text=WORDS)
    def adds_a_next_step(self, data, kind, text):
        node = self.pick(data, "nodes")
        self.edit("next", lambda sop: add_next(sop, node, kind, text, fresh=self.fresh).sop)

    @rule(data=st.data(), kind=KINDS)
    def adds_an_outcome_and_a_sibling(self, data, kind):
        node = self.pick(data, "nodes")
        self.edit("outcome", lambda sop: add_outcome(sop, node, kind=kind, fresh=self.fresh).sop)
        self.edit("sibling", lambda sop: add_sibling(sop, node, fresh=self.fresh).sop)

    @rule(data=st.data(), kind=KINDS)
    def inserts_into_a_connection(self, data, kind):
        line, node = self.pick(data, "connections"), self.pick(data, "nodes")
        self.edit("insert", lambda sop: insert_on(sop, line, Node(id=self.fresh(), kind=kind), self.fresh).sop)
        self.edit("move in", lambda sop: insert_node(sop, line, node, self.fresh).sop)

    @rule(data=st.data())
    def removes_one(self, data):
        id = self.pick(data, "nodes", "connections")
        self.edit("remove", lambda sop: remove(sop, (id,)).sop)

    @rule(data=st.data())
    def removes_many(self, data):
        _, ids = self.some(data)
        self.edit("remove", lambda sop: remove(sop, (*ids, self.pick(data, "connections"))).sop)

    @rule(data=st.data(), kind=KINDS)
    def turns_a_node_into_another_kind(self, data, kind):
        node = self.pick(data, "nodes")
        self.edit("turn", lambda sop: replace_kind(sop, node, kind))

    @rule(data=st.data(), text=WORDS)
    def writes(self, data, text):
        node, line = self.pick(data, "nodes"), self.pick(data, "connections")
        self.edit("write", lambda sop: set_words(sop, node, "detail", text))
        self.edit("change", lambda sop: change_node(sop, node, text=text))
        self.edit("label", lambda sop: set_label(sop, line, text))

    @rule(data=st.data(), kind=st.sampled_from(["sequence", "association"]))
    def connects(self, data, kind):
        source, target, id = self.pick(data, "nodes"), self.pick(data, "nodes"), self.fresh()
        self.edit("connect", lambda sop: connect(sop, source, target, id, kind=kind))

    @rule(data=st.data())
    def leads_a_connection_elsewhere(self, data):
        line, source, target = self.pick(data, "connections"), self.pick(data, "nodes"), self.pick(data, "nodes")
        self.edit("reconnect", lambda sop: reconnect(sop, line, target_id=target))
        self.edit("reconnect", lambda sop: reconnect(sop, line, source_id=source))

    @rule(data=st.data())
    def marks_defaults_and_limits(self, data):
        line, node = self.pick(data, "connections"), self.pick(data, "nodes")
        self.edit("default", lambda sop: mark_default(sop, line))
        self.edit("limit", lambda sop: set_loop(sop, line, Loop(max=2, when_exceeded=node if node != "none" else None)))

    @rule(data=st.data())
    def disconnects(self, data):
        line = self.pick(data, "connections")
        self.edit("disconnect", lambda sop: disconnect(sop, line))

    @rule(data=st.data(), title=WORDS, code=st.sampled_from([None, "B1"]))
    def adds_and_renames_flowcharts(self, data, title, code):
        id, other = self.fresh(), self.chart(data)
        if len(self.sop.flowcharts) < 6:
            self.edit("add", lambda sop: add_flowchart(sop, Flowchart(id=id, code=next_code(sop), title=title)))
        self.edit("rename", lambda sop: rename_flowchart(sop, other, title, code))

    @rule(data=st.data(), place=st.integers(-1, 5))
    def reorders_duplicates_and_removes_flowcharts(self, data, place):
        chart = self.chart(data)
        self.edit("move", lambda sop: move_flowchart(sop, chart, place))
        self.edit("main", lambda sop: set_main(sop, chart))
        if len(self.sop.flowcharts) < 4:
            self.edit("duplicate", lambda sop: duplicate_flowchart(sop, chart, fresh=self.fresh).sop)
        else:
            self.edit("remove", lambda sop: remove_flowchart(sop, chart))

    @rule(data=st.data())
    def extracts_a_selection(self, data):
        _, ids = self.some(data)
        self.edit("extract", lambda sop: extract(sop, ids, "Apart", fresh=self.fresh).sop)

    @rule(data=st.data())
    def puts_a_linked_flowchart_in_place(self, data):
        links = [node.id for one in self.sop.flowcharts for node in one.nodes if node.kind == "link"]
        link = data.draw(st.sampled_from(links or ["none"]))
        target = self.chart(data)
        self.edit("link", lambda sop: change_node(sop, link, fields={"flowchart": target}))
        self.edit("inline", lambda sop: inline(sop, link, self.fresh).sop)

    @rule(data=st.data())
    def copies_or_cuts(self, data):
        _, ids = self.some(data)
        if ids:
            self.selection = decode(encode(copy(self.sop, ids)))
            if len(ids) > 2:
                self.edit("cut", lambda sop: cut(sop, ids)[1].sop)

    @rule(data=st.data(), by=st.integers(-20, 20))
    def pastes_and_duplicates(self, data, by):
        chart, (_, ids) = self.chart(data), self.some(data)
        if self.selection is not None:
            self.edit("paste", lambda sop: paste(sop, chart, self.selection, by, by, self.fresh).sop)
        self.edit("duplicate", lambda sop: duplicate(sop, ids[:2], fresh=self.fresh).sop)

    @rule(data=st.data())
    def gives_places(self, data):
        chart = self.a_flowchart(data)
        nodes = tuple(
            NodePlace(node=node.id, x=100 * (place % 3), y=90 * place, width=80, height=40)
            for place, node in enumerate(chart.nodes)
        )
        self.edit("place", lambda sop: set_placement(sop, Placement(flowchart=chart.id, nodes=nodes)))

    @rule(data=st.data(), edge=st.sampled_from(["left", "center", "right", "top", "middle", "bottom"]), by=st.integers(-30, 30))
    def moves_aligns_and_distributes(self, data, edge, by):
        chart, ids = self.some(data)
        self.edit("move", lambda sop: move_each(sop, chart, dict.fromkeys(ids, (by, 2 * by))))
        self.edit("align", lambda sop: align(sop, chart, ids, edge))
        self.edit("distribute", lambda sop: distribute(sop, chart, ids, "down" if by > 0 else "across"))

    @rule(data=st.data(), is_pinned=st.booleans())
    def pins_bends_and_clears(self, data, is_pinned):
        line, (chart, ids) = self.pick(data, "connections"), self.some(data)
        self.edit("pin", lambda sop: pin(sop, (*ids, line), is_pinned))
        self.edit("bend", lambda sop: bend(sop, line, ((0, 0), (0, 50), (70, 50))))
        self.edit("unbend", lambda sop: unbend(sop, (line,)))
        if not ids:
            self.edit("clear", lambda sop: clear_placement(sop, chart))

    @rule(data=st.data(), what=REGISTERS)
    def fills_a_register(self, data, what):
        name, values = what
        node = self.pick(data, "nodes")
        self.edit("add", lambda sop: add_entry(sop, name, values, self.fresh).sop)
        if name == "roles":
            self.edit("role", lambda sop: change_node(sop, node, role=sop.roles[-1].id))
        if name == "policies":
            self.edit("policy", lambda sop: change_node(sop, node, policy_refs=({"policy": sop.policies[-1].id},)))

    @rule(what=REGISTERS, place=st.integers(0, 3))
    def reorders_and_empties_a_register(self, what, place):
        for edit in (lambda sop, id: move_entry(sop, id, place), remove_entry):
            items = getattr(self.sop, what[0])
            if items:
                self.edit("register", lambda sop, edit=edit, id=items[-1].id: edit(sop, id))

    @rule(query=st.sampled_from(["e", "Weigh", "\u00e9", "<b>"]), words=WORDS, whole=st.booleans())
    def finds_and_replaces(self, query, words, whole):
        self.edit("replace", lambda sop: replace(sop, find(sop, query, Options(whole_words=whole)), words))

    @rule(is_frozen=st.booleans(), title=WORDS)
    def freezes_numbers_and_names_the_sop(self, is_frozen, title):
        self.edit("numbers", freeze_numbers if is_frozen else free_numbers)
        self.edit("title", lambda sop: change_document(sop, title=title))

    @rule()
    def undoes(self):
        self.history = self.history.undo()
        self.place = max(self.place - 1, 0)
        self.journal.append("undo", self.sop)

    @rule()
    def redoes(self):
        self.history = self.history.redo()
        self.place = min(self.place + 1, len(self.states) - 1)
        self.journal.append("redo", self.sop)

    @rule()
    def saves(self):
        save_package(Package(self.sop), PATH, self.disk)
        self.saved = self.sop

    @rule(call=st.integers(1, 9))
    def fails_to_save(self, call):
        """Whatever call fails, what was saved before is still there."""
        self.disk.calls.clear()
        self.disk.fail_at = call
        try:
            save_package(Package(self.sop), PATH, self.disk)
            self.saved = self.sop
        except SopStudioError:
            pass
        finally:
            self.disk.fail_at = None

    @rule()
    def crashes_and_recovers(self):
        found = replay(self.journal._disk.content(self.journal.path))
        assert found.package.sop == self.sop
        assert found.remarks == ()


TestAuthor = Author.TestCase
TestAuthor.settings = settings(
    max_examples=int(os.environ.get("SOP_STUDIO_WALKS", "60")),
    stateful_step_count=int(os.environ.get("SOP_STUDIO_WALK_STEPS", "25")),
    deadline=None,
)
