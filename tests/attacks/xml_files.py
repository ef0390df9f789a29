"""Hostile XML: entities, document types, encodings, damage, depth and crowds of attributes."""

from collections.abc import Iterator
from pathlib import Path

from tests.attacks.attack import Attack, imported, model, refused

ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "iso-8859-1", "cp1252")


def document_types(canary: Path) -> Iterator[Attack]:
    """Entity bombs, loops, files of others and the network, in every encoding a parser may accept."""
    for kind, (subset, use) in _declarations(canary).items():
        text = model(f'<task id="a" name="{use}"><documentation>{use}</documentation></task>')
        for encoding in ENCODINGS:
            declared = (
                "utf-8" if encoding == "utf-8-sig" else encoding.removesuffix("-le").removesuffix("-be")
            )
            whole = f'<?xml version="1.0" encoding="{declared}"?><!DOCTYPE definitions {subset}>{text}'
            yield refused(f"doctype-{kind}-{encoding}", whole.encode(encoding))


def _declarations(canary: Path) -> dict[str, tuple[str, str]]:
    doubling = "".join(f'<!ENTITY e{n} "{10 * f"&e{n - 1};"}">' for n in range(1, 12))
    file = canary.as_uri()
    return {
        "bomb": (f'[<!ENTITY e0 "ha">{doubling}]', "&e11;"),
        "quadratic": (f'[<!ENTITY big "{"x" * 50_000}">]', "&big;" * 2_000),
        "loop": ('[<!ENTITY a "&b;"><!ENTITY b "&a;">]', "&a;"),
        "file": (f'[<!ENTITY x SYSTEM "{file}">]', "&x;"),
        "file-parameter": (f'[<!ENTITY % x SYSTEM "{file}"> %x;]', "x"),
        "file-relative": (f'[<!ENTITY x SYSTEM "{canary.name}">]', "&x;"),
        "network": ('[<!ENTITY x SYSTEM "http://127.0.0.1:9/x">]', "&x;"),
        "unc": ('[<!ENTITY x SYSTEM "file://server/share/x">]', "&x;"),
        "backslashes": (r'[<!ENTITY x SYSTEM "\\server\share\x">]', "&x;"),
        "outside": ('SYSTEM "http://127.0.0.1:9/bpmn.dtd"', "x"),
        "outside-file": (f'SYSTEM "{file}"', "x"),
        "public": ('PUBLIC "-//X//Y" "ftp://127.0.0.1:9/y.dtd"', "x"),
        "empty": ("[]", "x"),
        "default-attributes": ('[<!ATTLIST task name CDATA "taken over">]', "x"),
        "notation": (f'[<!NOTATION n SYSTEM "{file}"><!ENTITY u SYSTEM "{file}" NDATA n>]', "x"),
    }


def inclusions(canary: Path) -> Iterator[Attack]:
    """References that must stay words: XInclude, style sheets, schema locations, imports."""
    file = canary.as_uri()
    xi = 'xmlns:xi="http://www.w3.org/2001/XInclude"'
    yield imported("xinclude", f'<task id="a"/><xi:include {xi} href="{file}" parse="text"/>')
    yield imported(
        "xinclude-text",
        f'<task id="a"><documentation><xi:include {xi} href="{file}" parse="text"/></documentation></task>',
    )
    sheet = f'<?xml-stylesheet type="text/xsl" href="{file}"?>'
    yield Attack("style-sheet", model(prolog=sheet).encode(), "imported")
    yield imported("schema-location", f'<task id="a" xsi:schemaLocation="urn:x {file}"/>')
    yield imported("import", '<task id="a"/>', f'<import importType="x" location="{file}" namespace="y"/>')
    yield imported("base", f'<task id="a" xml:base="{file}"/>')
    yield imported(
        "script", '<scriptTask id="a"><script>__import__("os").system("touch pwned")</script></scriptTask>'
    )
    yield imported("instruction", '<?php system("touch pwned")?><task id="a"/>')


def encodings() -> Iterator[Attack]:
    """Encodings that are fine, that lie, and that no parser should guess."""
    text = model('<task id="a" name="Größe prüfen"/>')
    for encoding in ENCODINGS:
        declared = "utf-8" if encoding == "utf-8-sig" else encoding.removesuffix("-le").removesuffix("-be")
        content = f'<?xml version="1.0" encoding="{declared}"?>{text}'.encode(encoding)
        yield Attack(f"encoding-{encoding}", content, "either" if encoding == "utf-32" else "imported")
    for name in ("utf-16", "utf-7", "no-such-encoding", "ebcdic-cp-us", "x" * 5000):
        yield refused(f"encoding-lie-{name[:20]}", f'<?xml version="1.0" encoding="{name}"?>{text}'.encode())
    yield refused("encoding-broken", text.encode("latin-1"))
    yield refused("encoding-overlong", text.replace("Weigh", "W").encode().replace(b"Refund", b"\xc0\xaf"))
    yield refused("encoding-surrogate", text.encode().replace(b"Refund", b"\xed\xa0\x80"))


def damage() -> Iterator[Attack]:
    """Files that were cut, emptied, zeroed, or are something else."""
    whole = model().encode()
    for part in range(1, 40):
        yield refused(f"cut-{part}", whole[: len(whole) * part // 40])
    yield refused("empty", b"")
    yield refused("blank", b" \n\t ")
    yield refused("zeros", bytes(100_000))
    yield refused("zero-hole", whole[:120] + bytes(64) + whole[184:])
    yield refused("appended", whole + b"<more/>")
    yield refused("html", b"<!doctype html><html><script>alert(1)</script></html>")
    yield refused("svg", b'<svg xmlns="http://www.w3.org/2000/svg"/>')
    yield refused("other-namespace", model().replace("20100524", "19990101").encode())
    yield refused("json", b'{"definitions": "http://www.omg.org/spec/BPMN/20100524/MODEL"}')
    yield refused("conflict-marks", b"<<<<<<< HEAD\n" + whole + b"\n=======\n" + whole)
    yield refused("pdf", b"%PDF-1.7\n" + whole)
    yield refused("zip", b"PK\x03\x04" + whole)
    for code in (0, 1, 8, 11, 12, 14, 27, 31):
        yield refused(f"control-{code}", whole.replace(b"Weigh", bytes([code])))
        yield refused(f"control-reference-{code}", whole.replace(b"Weigh", f"&#{code};".encode()))
    for code in ("xD800", "xDFFF", "xFFFE", "xFFFF", "x110000", "99999999999999999999"):
        yield refused(f"reference-{code}", whole.replace(b"Weigh", f"&#{code};".encode()))


def masses() -> Iterator[Attack]:
    """Too deep, too wide, too long."""
    for depth in (201, 5_000, 100_000):
        yield refused(f"depth-{depth}", model("<a>" * depth + "</a>" * depth).encode())
    yield refused("depth-unclosed", (model("")[:-30] + "<a>" * 300_000).encode())
    for count in (300, 100_000):
        crowd = " ".join(f'a{n}="1"' for n in range(count))
        yield refused(f"attributes-{count}", model(f"<task {crowd}/>").encode())
    yield refused("attributes-twice", model('<task id="a" id="b"/>').encode())
    spaces = " ".join(f'xmlns:n{n}="urn:{n}"' for n in range(20_000))
    yield Attack("namespaces", model(f'<task id="a" {spaces}/>').encode(), "either")
    for tag in ("documentation", "text"):
        yield Attack(
            f"long-{tag}",
            model(f'<task id="a"><{tag}>{"long " * 1_900_000}</{tag}></task>').encode(),
            "either",
        )
    yield Attack("long-name", model(f'<task id="a" name="{"long " * 1_900_000}"/>').encode(), "either")
    yield Attack("long-name-lines", model(f'<task id="a" name="{"x&#10;" * 1_000_000}"/>').encode(), "either")
    yield Attack("long-id", model(f'<task id="{"x" * 3_000_000}"/>').encode(), "either")
    yield Attack("long-tag", model(f"<{'x' * 200_000}/>").encode(), "either")
    yield refused("above-the-limit", model(f"<!--{'x' * 20_100_000}-->").encode())
    yield imported("comments", '<task id="a"/>' + "<!-- x -->" * 200_000)
    yield imported("instructions", '<task id="a"/>' + "<?x y?>" * 200_000)
    quoted = "<![CDATA[<x>]]>" * 100_000
    yield imported("cdata", f'<task id="a"><documentation>{quoted}</documentation></task>')
