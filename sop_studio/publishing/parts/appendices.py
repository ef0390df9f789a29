"""Appendices: the texts of macros, what severities mean, and warnings that somebody accepted."""

from sop_studio.messages.message import Message
from sop_studio.model.quantity import Duration
from sop_studio.model.sections import Waiver
from sop_studio.publishing.blocks import Block, Cell, Heading, Inline, Paragraph, Span
from sop_studio.publishing.compose import cell, columns, dense, row_head, table
from sop_studio.publishing.control_words import day
from sop_studio.publishing.richtext import rich
from sop_studio.publishing.view import View


def blocks(view: View) -> tuple[Block, ...]:
    """The appendices that have something in them, lettered in order."""
    contents = (
        (Message("appendix-macros", "Reply macro texts"), "macro-texts", _macros(view)),
        (Message("appendix-severities", "Severity levels"), "severities", _severities(view)),
        (Message("appendix-waivers", "Accepted warnings"), "waivers", _waivers(view)),
    )
    there = [(title, anchor, content) for title, anchor, content in contents if content]
    found: list[Block] = []
    for letter, (title, anchor, content) in zip("ABC", there, strict=False):
        name = Message("appendix", "Appendix {letter} – {title}", letter=letter, title=title)
        found += [Heading(view.say(name), 1, anchor), *content]
    return tuple(found)


def _macros(view: View) -> tuple[Block, ...]:
    """Code and title, and below them subject and text, in every language there is."""
    found: list[Block] = []
    for macro in view.sop.macros:
        for variant in macro.variants:
            if variant.body or variant.subject:
                name = " ".join(part for part in (macro.code, macro.title, f"({variant.language})") if part)
                found.append(Paragraph((Span(name, "bold"),)))
                found.extend((*rich(variant.subject, "body"), *rich(variant.body, "body")))
    return tuple(found)


def _severities(view: View) -> tuple[Block, ...]:
    if not view.sop.severities:
        return ()
    heads = columns(
        view,
        (Message("severity", "Severity"), 22),
        (Message("severity-meaning", "Meaning"), 84),
        (Message("severity-accept", "Accept within"), 30),
        (Message("severity-updates", "Updates"), 34),
    )
    rows = [
        (row_head(one.severity), cell(one.meaning), _within(view, one.accept_within), cell(one.updates))
        for one in view.sop.severities
    ]
    return (dense(table(heads, rows)),)


def _within(view: View, limit: Duration | None) -> Cell:
    return cell(f"{limit.words()} {view.upright(limit.clock_words())}".strip()) if limit else cell()


def _waivers(view: View) -> tuple[Block, ...]:
    if not view.sop.waivers:
        return ()
    heads = columns(
        view,
        (Message("waiver-rule", "Warning"), 44),
        (Message("waiver-where", "Where"), 28),
        (Message("waiver-reason", "Reason"), 54),
        (Message("waiver-by", "Accepted by"), 24),
        (Message("waiver-on", "On"), 20),
    )
    rows = [
        (row_head(one.rule), cell(*_where(view, one)), cell(one.reason), cell(one.by), cell(day(one.date)))
        for one in view.sop.waivers
    ]
    return (dense(table(heads, rows)),)


def _where(view: View, waiver: Waiver) -> tuple[Inline, ...]:
    if waiver.target is None:
        return ()
    if waiver.target in view.nodes:
        return (view.step(waiver.target),)
    return (view.path(waiver.target),) if waiver.target in view.paths else ()
