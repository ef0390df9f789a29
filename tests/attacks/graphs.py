"""Hostile graphs: crowds, loops, ends that lead nowhere, absurd geometry, and traps for slow algorithms."""

from collections.abc import Iterator

from tests.attacks.attack import Attack, imported, refused

DI = 'xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"'
NUMBERS = (
    "NaN",
    "INF",
    "-INF",
    "1e308",
    "-1e308",
    "1e400",
    "1e-320",
    "",
    "x",
    "1,5",
    "9" * 5000,
    "-0",
    "٣",
    "1_0",
)


def odd() -> Iterator[Attack]:
    """Small models that contradict themselves."""
    yield imported("no-ids", "<task/><task/><sequenceFlow/>")
    yield imported(
        "same-ids", '<task id="a"/><task id="a"/><sequenceFlow id="a" sourceRef="a" targetRef="a"/>'
    )
    yield imported("self-loop", '<task id="a"/>' + _flow("f", "a", "a"))
    yield imported(
        "own-parent", '<subProcess id="a"><subProcess id="a"><task id="a"/></subProcess></subProcess>'
    )
    yield imported(
        "dangling",
        '<task id="a"/>' + _flow("f", "a", "gone") + _flow("g", "gone", "a") + _flow("h", "x", "y"),
    )
    yield imported("flow-to-flow", '<task id="a"/>' + _flow("f", "a", "g") + _flow("g", "f", "a"))
    yield imported("flow-to-process", '<task id="a"/>' + _flow("f", "a", "p") + _flow("g", "d", "a"))
    yield imported("attached-to-itself", '<boundaryEvent id="a" attachedToRef="a"/>')
    yield imported(
        "attached-in-a-ring",
        '<boundaryEvent id="a" attachedToRef="b"/><boundaryEvent id="b" attachedToRef="a"/>',
    )
    yield imported("attached-to-nothing", '<boundaryEvent id="a" attachedToRef="gone"/>')
    yield imported("calls-itself", '<callActivity id="a" calledElement="p"/>')
    yield imported(
        "call-ring",
        '<callActivity id="a" calledElement="q"/>',
        _process("q", '<callActivity id="b" calledElement="p"/>'),
    )
    yield imported(
        "lane-ring",
        '<laneSet><lane id="l"><flowNodeRef>l</flowNodeRef><flowNodeRef>p</flowNodeRef></lane></laneSet><task id="a"/>',
    )
    yield imported(
        "links-without-name", "<intermediateThrowEvent id='a'><linkEventDefinition/></intermediateThrowEvent>"
    )
    yield imported("event-ring", '<startEvent id="a"><eventDefinitionRef>a</eventDefinitionRef></startEvent>')
    yield imported("association-ring", '<task id="a"/><association id="x" sourceRef="x" targetRef="x"/>')
    yield imported(
        "only-notes",
        '<task id="t"/><textAnnotation id="a"/><association id="b" sourceRef="a" targetRef="a"/>',
    )
    yield imported("two-processes-one-id", '<task id="a"/>', _process("p", '<task id="a"/>'))
    yield imported(
        "long-timer",
        f'<startEvent id="a"><timerEventDefinition><timeDuration>P{"9" * 9000}D</timeDuration></timerEventDefinition></startEvent>',
    )
    yield imported(
        "timer-zero",
        '<boundaryEvent id="b" attachedToRef="a"><timerEventDefinition><timeDuration>PT0M</timeDuration></timerEventDefinition></boundaryEvent><task id="a"/>',
    )


def geometry() -> Iterator[Attack]:
    """Diagrams with numbers that are none, or that no paper could hold."""
    for at, number in enumerate(NUMBERS):
        for field in ("x", "y", "width", "height"):
            bounds = {"x": "10", "y": "10", "width": "100", "height": "80"} | {field: number}
            yield imported(f"geometry-{field}-{at}", _pair(), diagram({"a": bounds, "b": bounds}))
    same = {"x": "0", "y": "0", "width": "0", "height": "0"}
    yield imported("geometry-same-place", _pair(), diagram({"a": same, "b": same}))
    near = {"x": "0", "y": "1e-9", "width": "1", "height": "1"}
    yield imported("geometry-almost-same", _pair(), diagram({"a": same, "b": near}))
    far = {"x": "999999999", "y": "-999999999", "width": "1", "height": "1"}
    yield imported("geometry-far", _pair(), diagram({"a": same, "b": far}))
    yield imported("geometry-of-nothing", _pair(), diagram({"gone": same, "": same}))


def nested() -> Iterator[Attack]:
    """Sub-processes inside each other."""
    for depth in (20, 90, 150):
        inside = "".join(f'<subProcess id="s{n}"><task id="t{n}"/>' for n in range(depth))
        yield imported(f"nested-{depth}", inside + "</subProcess>" * depth)


def crowds() -> Iterator[Attack]:
    """Many of one thing: whatever costs the square of their number shows."""
    yield imported("sequence-flows", _pair() + "".join(_flow(f"s{n}", "a", "b") for n in range(2_000)))
    yield imported(
        "data-objects", _pair() + "".join(f'<dataObject id="o{n}" name="o"/>' for n in range(100_000))
    )
    yield imported("messages", _pair(), "".join(f'<message id="m{n}" name="m"/>' for n in range(100_000)))
    yield imported(
        "associations",
        _pair()
        + '<textAnnotation id="n"><text>x</text></textAnnotation>'
        + "".join(f'<association id="x{n}" sourceRef="gone" targetRef="n"/>' for n in range(29_000)),
    )
    yield imported(
        "lanes",
        "<laneSet>"
        + "".join(f'<lane id="l{n}" name="L{n}"><flowNodeRef>a</flowNodeRef></lane>' for n in range(20_000))
        + "</laneSet>"
        + _pair(),
    )
    yield imported(
        "members",
        '<laneSet><lane id="l">' + "<flowNodeRef>a</flowNodeRef>" * 200_000 + "</lane></laneSet>" + _pair(),
    )
    yield imported(
        "definitions", '<startEvent id="a">' + "<timerEventDefinition/>" * 50_000 + "</startEvent>"
    )
    yield imported(
        "pools", _pair(), "<collaboration>" + '<participant processRef="p"/>' * 100_000 + "</collaboration>"
    )
    yield imported(
        "shapes",
        _pair(),
        diagram({f"x{n}": {"x": "1", "y": "1", "width": "1", "height": "1"} for n in range(50_000)}),
    )
    yield refused("too-many-tasks", imported("", "<task/>" * 20_001).content)
    yield refused(
        "too-many-flows",
        imported("", _pair() + "".join(_flow(str(n), "a", "b") for n in range(30_001))).content,
    )


def chain(length: int) -> Attack:
    """Steps one after the other."""
    steps = "".join(
        f'<task id="t{n}" name="Step {n}"/>' + _flow(f"f{n}", f"t{n}", f"t{n + 1}") for n in range(length)
    )
    return imported(
        f"chain-{length}", f'<startEvent id="s"/>{_flow("f", "s", "t0")}{steps}<endEvent id="t{length}"/>'
    )


def complete(size: int) -> Attack:
    """Every step leads to every step."""
    flows = "".join(_flow(f"f{a}_{b}", f"t{a}", f"t{b}") for a in range(size) for b in range(size))
    return imported(f"complete-{size}", "".join(f'<task id="t{n}"/>' for n in range(size)) + flows)


def ladder(length: int) -> Attack:
    """Decisions in a row, each with two ways to the next: twice as many paths at every rung."""
    rungs = "".join(
        f'<exclusiveGateway id="g{n}"/><task id="a{n}"/><task id="b{n}"/>'
        + "".join(
            _flow(f"{way}{n}in", f"g{n}", f"{way}{n}") + _flow(f"{way}{n}out", f"{way}{n}", f"g{n + 1}")
            for way in "ab"
        )
        for n in range(length)
    )
    return imported(f"ladder-{length}", f'{rungs}<endEvent id="g{length}"/>')


def calls(count: int) -> Attack:
    """Processes that all call each other."""
    body = "".join(f'<callActivity id="c{{0}}_{n}" calledElement="q{n}"/>' for n in range(count))
    more = "".join(_process(f"q{n}", body.replace("{0}", str(n))) for n in range(count))
    return imported(f"calls-{count}", '<callActivity id="c" calledElement="q0"/>', more)


def _pair() -> str:
    return '<task id="a"/><task id="b"/>' + _flow("f", "a", "b")


def _flow(identity: str, source: str, target: str) -> str:
    return f'<sequenceFlow id="{identity}" sourceRef="{source}" targetRef="{target}"/>'


def _process(identity: str, body: str) -> str:
    return f'<process id="{identity}">{body}</process>'


def diagram(shapes: dict[str, dict[str, str]]) -> str:
    drawn = "".join(
        f'<di:BPMNShape bpmnElement="{element}"><dc:Bounds {_attributes(bounds)}/></di:BPMNShape>'
        for element, bounds in shapes.items()
    )
    return f'<di:BPMNDiagram {DI}><di:BPMNPlane bpmnElement="p">{drawn}</di:BPMNPlane></di:BPMNDiagram>'


def _attributes(values: dict[str, str]) -> str:
    return " ".join(f'{name}="{value}"' for name, value in values.items())
