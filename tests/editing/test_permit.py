"""What an edit may do is asked before it, and the answer is a sentence."""

import pytest

from sop_studio.editing.connections import connect
from sop_studio.editing.nodes import change_node, lost_by, replace_kind
from sop_studio.editing.permit import may_delete, may_insert, may_insert_node, may_reconnect, may_replace
from sop_studio.errors import SopStudioError
from tests.editing.chart import ids, node
from tests.notation import procedure

SOP = procedure("start > Weigh > Good? -yes-> end; Good? -no-> Weigh; *Careful; *Alone", "start > end")
SOP = connect(SOP, ids(SOP, "Careful")[0], ids(SOP, "Weigh")[0], "a1", kind="association")


@pytest.mark.parametrize(
    ("text", "kind", "reason"),
    [
        ("Weigh", "decision", None),
        ("Weigh", "unheard-of", None),
        ("Good?", "step", None),
        ("Weigh", "start", "lead into this shape"),
        ("Weigh", "end", "lead out of this shape"),
        ("Weigh", "note", "none leads through a note"),
        ("Careful", "step", "belongs to a shape"),
        ("Alone", "step", None),
        ("end", "step", None),
    ],
)
def test_what_a_shape_may_become(text, kind, reason):
    id = ids(SOP, text)[0]
    found = may_replace(SOP, id, kind)
    assert (reason in str(found)) if reason else found is None
    if reason:
        with pytest.raises(SopStudioError, match=reason):
            replace_kind(SOP, id, kind)
    else:
        assert replace_kind(SOP, id, kind).flowcharts[0].node(id).kind == kind


@pytest.mark.parametrize(
    ("fields", "kind", "lost"),
    [
        ({"performed": "manual", "evidence": "Photo"}, "decision", ("evidence", "performed")),
        ({"performed": "manual", "is_compensation": True}, "link", ("performed",)),
        ({"performed": "manual"}, "step", ()),
        ({"performed": "manual"}, "unheard-of", ()),
    ],
)
def test_what_a_shape_would_lose(fields, kind, lost):
    sop = change_node(SOP, ids(SOP, "Weigh")[0], fields=fields)
    weigh = node(sop, "Weigh")
    assert lost_by(weigh, kind) == lost
    turned = replace_kind(sop, weigh.id, kind).flowcharts[0].node(weigh.id)
    assert dict(turned.fields) == {name: value for name, value in fields.items() if name not in lost}
    assert turned.but(kind="step", fields={}) == weigh.but(fields={})


def test_where_a_connection_may_lead():
    weigh, careful, end = ids(SOP, "Weigh", "Careful", "end")
    assert may_reconnect(SOP, "c1", target_id=end) is None
    assert "through a note" in str(may_reconnect(SOP, "c1", target_id=careful))
    assert "out of End" in str(may_reconnect(SOP, "c2", source_id=end))
    assert "stays inside" in str(may_reconnect(SOP, "c1", target_id=ids(SOP, "end", place=1)[0]))
    assert "An association leads" in str(may_reconnect(SOP, "a1", source_id=weigh, target_id=end))


def test_where_a_shape_may_be_put():
    weigh, alone = ids(SOP, "Weigh", "Alone")
    assert may_insert(SOP, "c1", "step") is None
    assert "No case walks along" in str(may_insert(SOP, "a1", "step"))
    assert "an end of the connection" in str(may_insert_node(SOP, "c1", weigh))
    assert "through a note" in str(may_insert_node(SOP, "c1", alone))
    assert "Several connections" in str(may_insert_node(SOP, "c1", ids(SOP, "Good?")[0]))


def test_what_may_be_deleted():
    assert may_delete(SOP, ("n1", "c1")) is None
    assert "Nothing is selected" in str(may_delete(SOP, ()))
    with pytest.raises(SopStudioError, match='has the id "q"'):
        may_delete(SOP, ("q",))
