"""Words that try to be more than words, and legitimate ones that must come through unchanged."""

from collections.abc import Iterator
from xml.sax.saxutils import quoteattr

from tests.attacks.attack import Attack, model

MARKUP = (
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</text><script>x</script>", "<b>bold</b>", "<!--", "-->",
    "]]>", "<![CDATA[x]]>", "&lt;b&gt;", "&amp;amp;", "<?xml?>", "<!DOCTYPE x>", "<svg onload=x>", "<foreignObject/>",
    "javascript:alert(1)", "<a href='file:///etc/passwd'>x</a>", "\\\\server\\share\\x", "file:///etc/passwd", "smb://server/x",
)  # fmt: skip
PROGRAMS = (
    "#eval(\"1\")", "#read(\"/etc/passwd\")", "#include \"x.typ\"", "#import \"@preview/x:1.0.0\"", "$ sum $", "= Heading",
    "*bold* _it_ `raw`", "@ref", "<label>", "// comment", "/* comment */", "\\u{1F600}", "~", "#{", "#]", "#pagebreak()",
    "]; dot [label=x", "\" ]; x -> y; \"", "\\N\\G\\L", "{a|b|c}", "<TABLE><TR>", "subgraph {", "strict digraph {}",
    "$(touch pwned)", "`touch pwned`", "; rm -rf x", "| cat", "&& x", "%PATH%", "%s%n%d", "{0.__class__}", "{title}", "{{x}}",
    "{% x %}", "${jndi:ldap://x}", "__import__('os')", "'; DROP TABLE sops; --", "../../etc/passwd", "CON", "NUL.sop",
    "=1+1", "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)", "\t=1", "MERGEFIELD x", "{ INCLUDETEXT \"x\" }", "DDEAUTO c:\\x",
    "(1) Tj ET", "endstream endobj", "/JavaScript (x)", ">>", "\\(", "%%EOF",
)  # fmt: skip
SIGNS = (
    "\u202eevil\u202c", "\u2066x\u2069", "\u200bzero", "\u00adsoft", "\ufeffmark", "\u2028line\u2029", "\u00a0", "\u3000",
    "a\u0300" * 50, "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L", "\U000e0001\U000e0041", "\U000f0000", "\ufffc", "\ufffd", "﷽", "\U0001f4a9", "𝕊𝕆ℙ",
)  # fmt: skip
LEGITIMATE = (
    "تحقق من الوزن", "בדוק את המשקל", "ตรวจสอบน้ำหนัก", "检查重量", "重さを確認する", "무게 확인", "वज़न जाँचें", "Überprüfen",
    "👩‍👩‍👧 👍🏽 🇨🇭", "Ελέγξτε", "Проверить", "Naïve café", "e\u0301", "ﬁ", "½ ± 5 °C", "“quoted” – dash … ‰", "Kiểm tra",
)  # fmt: skip
LONG = ("x" * 3_000, "word " * 3_000, "W\n" * 500, "ش" * 2_000, "\u200d" * 500)


TEXTS = (*MARKUP, *PROGRAMS, *SIGNS, *LEGITIMATE, *LONG)


def labels() -> Iterator[Attack]:
    """One model for each text, with the text wherever words can stand."""
    for text in TEXTS:
        yield Attack(name_of(text), _everywhere(text).encode(), "imported")


def name_of(text: str) -> str:
    """The name of the attack with this text."""
    return f"label-{TEXTS.index(text):03}"


def _everywhere(text: str) -> str:
    name = quoteattr(text, {"\n": "&#10;", "\t": "&#9;"})
    plain = quoteattr(text)[1:-1]
    return model(
        f'<documentation>{plain}</documentation><laneSet><lane id="l" name={name}><flowNodeRef>a</flowNodeRef></lane></laneSet>'
        f'<startEvent id="s" name={name}/><exclusiveGateway id="g" name={name}/><task id="a" name={name}>'
        f"<documentation>{plain}</documentation></task><callActivity id='c' name={name} calledElement={name}/>"
        f'<textAnnotation id="t"><text>{plain}</text></textAnnotation><association id="x" sourceRef="a" targetRef="t"/>'
        f'<dataObject id="o" name={name}/><endEvent id="e" name={name}/>'
        f'<sequenceFlow id="f1" sourceRef="s" targetRef="g"/><sequenceFlow id="f2" name={name} sourceRef="g" targetRef="a">'
        f"<conditionExpression>{plain}</conditionExpression></sequenceFlow>"
        f'<sequenceFlow id="f3" name="else" sourceRef="g" targetRef="c"/>'
        f'<sequenceFlow id="f4" sourceRef="a" targetRef="e"/><sequenceFlow id="f5" sourceRef="c" targetRef="e"/>'
    )
