"""What an author works at: a SOP with its history, journal and file, and what must hold after every edit."""

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant

from sop_studio.editing.history import History
from sop_studio.errors import SopStudioError
from sop_studio.store.files import load_package
from sop_studio.store.journal import Journal
from sop_studio.store.package import Package, read, write
from tests.notation import procedure
from tests.store.simulated_disk import FOLDER, SimulatedDisk

PATH = FOLDER / "a.sop"


class Desk(RuleBasedStateMachine):
    @initialize()
    def begin(self):
        self.history = History(procedure("start > Weigh > Good? -yes-> end; Good? -no-> Weigh", "start > end"))
        self.states = [self.history.present]
        self.place = 0
        self.disk = SimulatedDisk()
        self.journal = Journal(FOLDER, Package(self.history.present), disk=SimulatedDisk())
        self.selection = None
        self.saved = None
        self.reasons = set()
        self.count = 0

    @property
    def sop(self):
        return self.history.present

    def edit(self, label, change, run=None):
        """What is not permitted changes nothing."""
        before = self.sop
        try:
            changed = change(before)
        except SopStudioError as error:
            self.reasons.add(str(error))
            return
        assert self.sop is before
        if changed != before:
            self.history = self.history.after(label, changed, run=run)
            self.states = [*self.states[: self.place + 1], changed]
            self.place += 1
            self.journal.append(label, changed)

    def fresh(self):
        self.count += 1
        return f"x{self.count}"

    def pick(self, data, *names):
        """Something of the first flowcharts, by its id; or an id that nothing has."""
        found = [item.id for one in self.sop.flowcharts for name in names for item in getattr(one, name)]
        return data.draw(st.sampled_from(found or ["none"]))

    def chart(self, data):
        return self.a_flowchart(data).id

    def a_flowchart(self, data):
        return self.sop.flowcharts[data.draw(st.integers(0, len(self.sop.flowcharts) - 1))]

    def some(self, data):
        chart = self.a_flowchart(data)
        nodes = [node.id for node in chart.nodes]
        return chart.id, tuple(data.draw(st.lists(st.sampled_from(nodes), max_size=4, unique=True)) if nodes else ())

    @invariant()
    def the_present_is_what_the_edits_made(self):
        assert self.sop == self.states[self.place]

    @invariant()
    def the_present_survives_the_file(self):
        content = write(self.sop)
        assert read(content) == self.sop
        assert write(read(content)) == content

    @invariant()
    def every_refusal_is_a_sentence(self):
        assert all(reason.endswith(".") for reason in self.reasons)

    @invariant()
    def every_id_is_there_once(self):
        assert len(set(self.sop.ids())) == len(self.sop.ids())

    @invariant()
    def everything_leads_somewhere(self):
        everything = set(self.sop.ids())
        for flowchart in self.sop.flowcharts:
            here = {node.id for node in flowchart.nodes} | {None}
            for line in flowchart.connections:
                assert {line.source, line.target} <= here
                assert line.loop is None or line.loop.when_exceeded in everything | {None}
            for node in flowchart.nodes:
                assert {node.attached_to, *node.separation_of} <= everything | {None}
                assert {node.role, *(one.policy for one in node.policy_refs)} <= everything | {None}

    @invariant()
    def only_what_is_there_stands_somewhere(self):
        charts = {one.id: one for one in self.sop.flowcharts}
        for placement in self.sop.placements:
            chart = charts[placement.flowchart]
            assert {one.node for one in placement.nodes} <= {node.id for node in chart.nodes}
            lines = {line.id for line in chart.connections}
            assert {one.connection for one in placement.connections} <= lines
            assert {one.joins for one in placement.connections} <= lines | {None}
        assert len({one.flowchart for one in self.sop.placements}) == len(self.sop.placements)

    @invariant()
    def the_file_is_what_was_saved_last(self):
        if self.saved is not None:
            assert load_package(PATH, self.disk).sop == self.saved
        assert set(self.disk.names) <= {PATH}
