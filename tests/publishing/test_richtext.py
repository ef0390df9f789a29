"""Longer texts: a small part of Markdown, and nothing else is ever markup."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sop_studio.publishing.blocks import Icon, LineBreak, Link, ListBlock, Paragraph, Reference, Span
from sop_studio.publishing.richtext import rich


def shown(text: str) -> str:
    entries = [e for b in rich(text) for e in (b.entries if isinstance(b, ListBlock) else (b.content,))]
    return "".join(
        "" if isinstance(i, LineBreak) else i.text
        for e in entries
        for i in e
        if not isinstance(i, Icon | Reference)
    )


def test_a_plain_text_is_one_paragraph_as_typed() -> None:
    assert rich("1 Restore access. 2 Tell the customer.") == (
        Paragraph((Span("1 Restore access. 2 Tell the customer."),), "cell"),
    )


def test_a_blank_text_is_nothing() -> None:
    assert rich("  \n ") == ()


def test_a_numbered_list_keeps_its_numbers() -> None:
    words, numbered = rich("Compare:\n\n3. weight\n4. seal")
    assert words == Paragraph((Span("Compare:"),), "cell")
    assert numbered == ListBlock(((Span("weight"),), (Span("seal"),)), is_numbered=True, start=3)


def test_bullets_bold_italic_links_and_new_lines() -> None:
    assert rich("- **a** *b*\n- [c](https://a.org)\nd") == (
        ListBlock((
            (Span("a", "bold"), Span(" "), Span("b", "italic")),
            (Link("https://a.org", "c"), LineBreak(), Span("d")),
        )),
    )  # fmt: skip


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "//host/x"]
)
def test_only_web_and_mail_addresses_are_links(address: str) -> None:
    blocks = rich(f"[here]({address})\n")
    assert not any(isinstance(inline, Link) for block in blocks for inline in block.content)
    assert address in shown(f"[here]({address})\n")


@pytest.mark.parametrize("text", [
    "<b>no</b>\n<script>x</script>", "# not a heading\n", "    not code\n", "`not code`\n", "a | b\n--|--\n", "&amp; &lt;\n",
    "> no quote\n", "C:\\temp\\*\n", "5 * 3 * 2\n",
])  # fmt: skip
def test_everything_else_stays_what_it_is(text: str) -> None:
    assert shown(text).replace(" ", "") == text.replace("\n", "").replace(" ", "")


@given(
    st.text(
        alphabet=st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("\n*_[]()-1. "), max_size=80
    )
)
def test_no_text_breaks_it_and_no_letter_is_lost(text: str) -> None:
    letters = [c for c in text if c.isalpha()]
    found = [c for c in shown(text) if c.isalpha()]
    assert found == letters or "](" in text
