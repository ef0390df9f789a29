"""Reads a flowchart back in words, so that tests can say what an edit should give."""


def node(sop, text, place=0):
    """The one node with this text."""
    return next(one for one in sop.flowcharts[place].nodes if one.text == text)


def ids(sop, *texts, place=0):
    """The ids of the nodes with these texts."""
    return tuple(node(sop, text, place).id for text in texts)


def line(sop, source, target, place=0):
    """The id of the first connection between two nodes, by their texts."""
    ends = (node(sop, source, place).id, node(sop, target, place).id)
    return next(one.id for one in sop.flowcharts[place].connections if (one.source, one.target) == ends)


def ways(sop, place=0):
    """Every connection as "Good? -yes-> Pack"; what has no text goes by its kind."""
    flowchart = sop.flowcharts[place]
    texts = {one.id: one.text or one.kind for one in flowchart.nodes} | {None: "nowhere"}
    return [f"{texts[one.source]} -{one.label}-> {texts[one.target]}" for one in flowchart.connections]


def counted():
    """A source of ids that counts: x1, x2 …"""
    numbers = iter(range(1, 1000))
    return lambda: f"x{next(numbers)}"
