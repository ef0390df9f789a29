"""A wait has a limit and says what happens then."""

import pytest

from tests.validation.judging import found, made, messages

LIMIT = {"Wait": {"fields": {"limit": {"amount": 3, "unit": "business_day"}}}}
TIMEOUT = {"late": {"ending": "timeout"}}
WAIT = "start > ~Wait -answer-> end; ~Wait -late-> end"
BEHIND = "start > Which? -a-> ~Reply > end; Which? -b-> ~Bell > end"
EVENT = {"Which?": {"fields": {"gateway": "event"}}, "Reply": {"fields": {"event": "message"}}}
TIMER = {"fields": {"event": "message, timer"}}


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        (WAIT, {"nodes": LIMIT, "lines": TIMEOUT}),
        (WAIT, {"nodes": {"Wait": {"time_limit": {"amount": 3, "unit": "h"}}}, "lines": TIMEOUT}),
        # Imported events that end by themselves, or that something else ends.
        ("start > ~Bell > end", {"nodes": {"Bell": TIMER}}),
        ("start > Weigh > end; ~Bell > end", {"nodes": {"Bell": {"attached_to": "Weigh"}}}),
        ("~Reply > end", {"nodes": {"Reply": {"fields": {"event": "message", "instantiates": True}}}}),
        (BEHIND, {"nodes": {**EVENT, "Bell": TIMER}}),
        ("start > ~Reply > end; ~Bell > end", {"nodes": {"Reply": {"fields": {"event": "message"}},
                                                         "Bell": {**TIMER, "attached_to": "Reply"}}}),
    ],
)  # fmt: skip
def test_a_wait_that_ends_is_good(text, changes):
    assert messages("wait-without-limit", made(text, **changes)) == []


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({}, "A1.02 “Wait” may last for ever: it has no limit and no timeout."),
        ({"nodes": LIMIT}, "A1.02 “Wait” does not say what happens when time runs out."),
        ({"lines": TIMEOUT}, "A1.02 “Wait” has a timeout but no time."),
    ],
)
def test_a_wait_that_may_not_end_is_named_with_what_it_lacks(changes, message):
    (finding,) = found("wait-without-limit", made(WAIT, **changes))
    assert str(finding.message) == message
    assert finding.severity == "error"


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        # An imported message may never come.
        ("start > ~Reply > end", {"Reply": {"fields": {"event": "message"}}}),
        # Nor both of two messages.
        (BEHIND, {**EVENT, "Bell": {"fields": {"event": "signal"}}}),
        # The timer behind another kind of gateway ends nothing.
        (BEHIND, {**EVENT, "Bell": TIMER, "Which?": {"fields": {"gateway": "exclusive"}}}),
        # Nor behind one of two ways in.
        (BEHIND + "; start > ~Reply", {**EVENT, "Bell": TIMER}),
    ],
)
def test_an_imported_event_that_nothing_ends_is_named(text, nodes):
    causes = [finding.nodes[0].text for finding in found("wait-without-limit", made(text, nodes=nodes))]
    assert "Reply" in causes
    assert "Bell" not in causes or nodes["Bell"] != TIMER
