"""A warning is accepted with a reason, until the next major version, and can be brought back."""

import pytest

from sop_studio.editing.waivers import end_waiver, waive
from sop_studio.errors import SopStudioError
from sop_studio.model.control import DocumentControl, Version
from sop_studio.model.sections import Waiver
from sop_studio.validation.engine import judge
from sop_studio.validation.live import Live
from sop_studio.validation.profiles import named
from sop_studio.validation.registry import RULES
from sop_studio.validation.view import View
from sop_studio.validation.waivers import place_of
from tests.notation import procedure

SOP = procedure("start > Weigh > Fits? -yes-> end; Fits? -no-> Weigh; Fits? -maybe-> Weigh", "start b > end b")


def waiver(**fields):
    return Waiver(**{"id": "w1", "rule": "missing-default", "target": "n3", "reason": "Three answers only"} | fields)


def judged(sop):
    return judge(View(sop), named("draft"), RULES)


def test_every_warning_can_be_accepted_where_it_stands_and_is_listed_apart():
    sop, found = SOP, judged(SOP).findings
    assert {finding.severity for finding in found} == {"warning"}
    for place, finding in enumerate(found):
        target = place_of(sop, finding)
        sop = waive(sop, waiver(id=f"w{place}", rule=finding.rule, target=target))
    assert judged(sop).findings == ()
    assert [(finding, by.id) for finding, by in judged(sop).waived] == [(one, f"w{n}") for n, one in enumerate(found)]
    assert Live.of(SOP).after(sop).judgement == judged(sop)


def test_a_waiver_names_the_place_as_closely_as_it_can():
    places = {finding.rule: place_of(SOP, finding) for finding in judged(SOP).findings}
    assert places == {"loop-without-limit": "c4", "missing-default": "n3", "orphan-flowchart": "f2"}


def test_taking_a_waiver_back_brings_the_warning_back():
    assert end_waiver(waive(SOP, waiver()), "w1") == SOP


@pytest.mark.parametrize(("version", "until"), [((0, 3), "1.0"), ((2, 1), "3.0")])
def test_a_waiver_lasts_until_the_next_major_version(version, until):
    major, minor = version
    sop = SOP.but(control=DocumentControl(version=Version(major=major, minor=minor)))
    assert waive(sop, waiver()).waivers[0].expires_at_version == until
    next_major = sop.but(control=DocumentControl(version=Version(major=major + 1, minor=0)))
    assert judged(waive(sop, waiver())).waived
    assert not judged(next_major.but(waivers=waive(sop, waiver()).waivers)).waived


def test_a_waiver_may_name_another_version():
    assert waive(SOP, waiver(expires_at_version="0.9")).waivers[0].expires_at_version == "0.9"


@pytest.mark.parametrize(
    ("fields", "reason"),
    [({"reason": " "}, "Say why"), ({"id": "n1"}, "is taken"), ({"target": "gone"}, 'the id "gone"')],
)
def test_what_is_no_waiver_is_refused(fields, reason):
    with pytest.raises(SopStudioError, match=reason):
        waive(SOP, waiver(**fields))


def test_only_what_is_there_can_be_taken_back():
    with pytest.raises(SopStudioError, match='the id "w1"'):
        end_waiver(SOP, "w1")
