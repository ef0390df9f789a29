"""Small flowcharts of any shape, for properties."""

from hypothesis import strategies as st

from sop_studio.model.flowchart import Connection, Flowchart, Node

KINDS = ("start", "end", "step", "step", "step", "decision", "wait", "escalation", "parallel", "link")


@st.composite
def flowcharts(draw):
    count = draw(st.integers(1, 10))
    kinds = draw(st.lists(st.sampled_from(KINDS), min_size=count, max_size=count))
    ends = st.integers(1, count)
    pairs = draw(st.lists(st.tuples(ends, ends, st.booleans()), max_size=2 * count))
    hosts = draw(st.dictionaries(ends, ends, max_size=1))
    return Flowchart(
        id="f1",
        nodes=tuple(
            Node(id=f"n{place}", kind=kind, attached_to=f"n{hosts[place]}" if place in hosts else None)
            for place, kind in enumerate(kinds, start=1)
        ),
        connections=tuple(
            Connection(id=f"c{place}", source=f"n{a}", target=f"n{b}", loop={"max": 2} if limited else None)
            for place, (a, b, limited) in enumerate(pairs)
        ),
    )
