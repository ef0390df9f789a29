"""A journal that was changed on purpose gives back its valid beginning, or is refused by a sentence."""

import json

import pytest

from sop_studio.errors import SopStudioError
from sop_studio.store.frames import frame, frames
from sop_studio.store.hashes import sha256
from sop_studio.store.objects import plain_pieces
from sop_studio.store.replay import OTHER_STATE, replay
from sop_studio.store.state import Hashes
from tests.notation import procedure
from tests.store.written_journal import CONTENT, NOON, STATES, begun, content


@pytest.mark.parametrize(
    "change",
    [
        lambda record: record | {"seq": 9},
        lambda record: record | {"state_hash": "0" * 64},
        lambda record: record | {"put": {"n3": {"id": "n3", "kind": "step"}}},
        lambda record: record | {"put": {"n3": 1}},
        lambda record: record | {"order": {"roles": 1}},
        lambda record: record | {"order": {"roles": ["r1", 2]}},
        lambda record: record | {"drop": ["n1"]},
        lambda record: record | {"drop": "n1"},
        lambda record: record | {"t": "yesterday"},
        lambda record: {},
    ],
)
def test_a_record_that_does_not_lead_where_it_says_ends_the_reading(change):
    payloads, _ = frames(CONTENT)
    payloads[5] = json.dumps(change(json.loads(payloads[5]))).encode()
    found = replay(b"".join(map(frame, payloads)))
    assert (found.edits, found.package.sop, found.remarks) == (3, STATES[3], (OTHER_STATE,))


@pytest.mark.parametrize(
    "payloads",
    [
        [],
        [b"{}"],
        [b"[]", b"{}"],
        frames(CONTENT)[0][:1],
        [frames(CONTENT)[0][0], b"{}"],
        [frames(CONTENT)[0][0].replace(b'"format": 1', b'"format": 2'), *frames(CONTENT)[0][1:]],
        [b"media/x\nx", b"x"],
    ],
)
def test_a_journal_without_a_whole_beginning_is_refused(payloads):
    with pytest.raises(SopStudioError):
        replay(b"".join(map(frame, payloads)))


@pytest.mark.parametrize(
    "base",
    [
        {"flowcharts": {"id": "f1"}},
        {"flowcharts": ["f1"]},
        {"flowcharts": "f1", "id": 1},
        {"placements": [{"nodes": 3}]},
        {"flowcharts": [{"id": "../../x", "nodes": [{"id": "n1", "kind": "step"}]}]},
        {"flowcharts": [{"id": "f1", "nodes": [{"id": "f1", "kind": "step"}]}]},
        {},
    ],
)
def test_a_hostile_document_is_refused_by_a_sentence(base):
    payloads = frames(CONTENT)[0][:2]
    document = json.dumps({"id": STATES[0].id} | base).encode()
    header = json.loads(payloads[0]) | {"base_sha256": sha256(document)}
    if base:
        with pytest.raises(SopStudioError):
            replay(frame(json.dumps(header).encode()) + frame(document))
    else:
        assert replay(frame(json.dumps(header).encode()) + frame(document)).edits == 0


def test_a_piece_that_is_missing_is_refused():
    sop = procedure("start > end")
    journal = begun(sop)
    payloads = frames(content(journal))[0]
    objects, order = plain_pieces(json.loads(payloads[1]))
    order = order | {"f1/nodes": ("n1", "gone")}
    record = {"seq": 1, "t": NOON.isoformat(), "put": {}, "drop": [], "order": {"f1/nodes": ["n1", "gone"]},
              "state_hash": Hashes(objects, order).digest()}  # fmt: skip
    with pytest.raises(SopStudioError, match='"gone" is missing'):
        replay(content(journal) + frame(json.dumps(record).encode()))
