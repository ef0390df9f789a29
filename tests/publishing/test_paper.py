"""How much room figures have on paper."""

import pytest

from sop_studio.publishing.paper import LANDSCAPE_AREA, TEXT_AREA, paper


@pytest.mark.parametrize("name", ["a4", "letter"])
def test_a_figure_leaves_room_for_its_caption(name) -> None:
    room = paper(name)
    assert room.portrait.width == TEXT_AREA[name].width
    assert 0 < TEXT_AREA[name].height - room.portrait.height < 30
    assert 0 < LANDSCAPE_AREA[name].height - room.landscape.height < 30


def test_a_long_goal_takes_more_room_than_a_short_one() -> None:
    assert paper("a4").above < paper("a4", goal="Pay.").above < paper("a4", goal="Pay the right amount. " * 9).above


@pytest.mark.parametrize("name", ["a4", "letter"])
def test_large_paper_is_twice_the_usual_one_and_can_be_forbidden(name) -> None:
    large, upright = paper(name).large_landscape, paper(name).large_portrait
    assert large
    assert upright
    assert large.width > 2 * TEXT_AREA[name].width
    assert upright.height > 1.4 * TEXT_AREA[name].height
    assert not paper(name, has_large=False).has_large
