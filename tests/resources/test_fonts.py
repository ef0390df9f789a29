"""The bundled fonts are whole, free and small enough."""

from fontTools.ttLib import TTFont

from sop_studio import resources

FONTS = sorted(resources.path("fonts").glob("*.?tf"))


def test_the_fonts_stay_within_eight_megabytes() -> None:
    assert len(FONTS) == 14
    assert sum(font.stat().st_size for font in FONTS) < 8_000_000


def test_the_licence_is_shipped_and_every_font_names_it() -> None:
    assert "SIL OPEN FONT LICENSE" in resources.path("fonts", "OFL.txt").read_text("utf-8")
    for file in FONTS:
        with TTFont(file, lazy=True) as font:
            assert "SIL Open Font License" in font["name"].getDebugName(13)


def test_every_font_is_described() -> None:
    words = resources.path("fonts", "README.md").read_text("utf-8")
    families = {font.stem.split("-")[0] for font in FONTS}
    assert all(f"`{family}-" in words for family in families)
