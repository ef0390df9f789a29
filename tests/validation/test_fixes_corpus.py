"""All errors of real models can be mended by quick fixes alone."""

import csv

from sop_studio.importers.bpmn.read import read
from sop_studio.validation.fixes import fixes_for
from sop_studio.validation.live import Live

MOST_STEPS = 300


def errors(live):
    return [finding for finding in live.findings if finding.severity == "error"]


def mended(live):
    """The judgement after the first fix of the first error that has one, again and again."""
    for _ in range(MOST_STEPS):
        fixes = (fix for finding in errors(live) for fix in fixes_for(live.sop, finding, live))
        fix = next(fixes, None)
        if fix is None:
            break
        live = live.after(fix.apply(live.sop))
    return live


def test_quick_fixes_alone_mend_every_error_of_every_third_real_model(corpus):
    with (corpus / "MANIFEST.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["format"] == "bpmn"]
    for row in rows[::3]:
        sop, _ = read((corpus / row["file"]).read_bytes(), row["id"])
        assert [str(finding.message) for finding in errors(mended(Live.of(sop)))] == [], row["id"]
