"""The rules there are, in the order of their codes."""

from sop_studio.validation.rules.link import (
    broken_link,
    orphan_flowchart,
    outcome_mismatch,
    recursive_link,
    retired_target,
    unknown_sop,
)
from sop_studio.validation.rules.structure import (
    connection_without_end,
    dead_end,
    decision_with_one_outcome,
    duplicate_outcome,
    endless_loop,
    implicit_split,
    loop_without_limit,
    missing_default,
    no_end,
    no_start,
    outcome_without_label,
    several_starts,
    start_has_entry,
    unreachable,
    wait_without_limit,
)
from sop_studio.validation.spec import Rule

RULES: tuple[Rule, ...] = (
    no_start.RULE,
    several_starts.RULE,
    start_has_entry.RULE,
    no_end.RULE,
    unreachable.RULE,
    dead_end.RULE,
    endless_loop.RULE,
    loop_without_limit.RULE,
    decision_with_one_outcome.RULE,
    outcome_without_label.RULE,
    duplicate_outcome.RULE,
    missing_default.RULE,
    implicit_split.RULE,
    wait_without_limit.RULE,
    connection_without_end.RULE,
    broken_link.RULE,
    unknown_sop.RULE,
    retired_target.RULE,
    recursive_link.RULE,
    outcome_mismatch.RULE,
    orphan_flowchart.RULE,
)
