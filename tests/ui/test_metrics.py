"""One measure for every screen."""

from __future__ import annotations

import pytest

from game.ui.kit import Metrics


@pytest.mark.parametrize(
    ("size", "scale"),
    [((1080, 1920), 2.0), ((1920, 1080), 1.5), ((1366, 768), 768 / 720), ((3840, 2160), 3.0),
     ((540, 960), 1.0), ((720, 1600), 720 / 540), ((320, 240), 0.55)],
)  # fmt: skip
def test_scale(size: tuple[int, int], scale: float) -> None:
    assert Metrics(*size).scale == pytest.approx(scale)


@pytest.mark.parametrize(
    "size", [(1080, 1920), (800, 1280), (768, 1024), (720, 1600), (2160, 3840)]
)
def test_a_portrait_page_is_never_narrower_than_540_dp(size: tuple[int, int]) -> None:
    metrics = Metrics(*size)
    assert metrics.portrait and metrics.width_dp >= 539.9 and metrics.height_dp >= 959.9


def test_text_scale_is_bounded_and_enlarges_text_only() -> None:
    metrics = Metrics(1080, 1920, 3.0)
    assert metrics.text_scale == 2.0
    assert metrics.sp(17) == 68 and metrics.dp(17) == 34


def test_a_measure_is_never_lost() -> None:
    assert Metrics(320, 240).dp(0.2) == 1 and Metrics(320, 240).dp(0) == 0


@pytest.mark.parametrize(
    ("size", "columns"), [((1920, 1080), 3), ((1024, 768), 2), ((1080, 1920), 1), ((320, 240), 1)]
)
def test_columns(size: tuple[int, int], columns: int) -> None:
    assert Metrics(*size).columns == columns


def test_no_screen_is_an_error() -> None:
    with pytest.raises(ValueError, match="0 x 5 pixels"):
        Metrics(0, 5)
