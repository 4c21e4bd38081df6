"""`qa review` in a real browser: decisions reach the baseline, and survive a reload."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

pytest.importorskip("playwright")

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright

from qa.review.server import Server

pytestmark = pytest.mark.parts


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as engine:
        browser = engine.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser
        browser.close()


@pytest.fixture
def server(
    newsroom: Path, served: Callable[[Path], AbstractContextManager[Server]]
) -> Iterator[Server]:
    with served(newsroom) as server:
        yield server


@pytest.fixture
def page(browser: Browser, server: Server) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.goto(server.url)
    yield page
    context.close()


def cards(page: Page) -> int:
    return page.locator(".card:visible").count()


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def accepted(newsroom: Path) -> list[str]:
    entries = json.loads((newsroom / "qa-baseline.json").read_text("utf-8"))["entries"]
    return [entry["reason"] for entry in entries]


def test_accepted_goes_to_the_baseline_and_is_gone_from_new(page: Page, newsroom: Path) -> None:
    assert cards(page) == 2
    press(page, "j", "a")
    page.keyboard.type("含代管诊所")
    press(page, "Enter")
    expect(page.locator(".card:visible")).to_have_count(1)
    assert accepted(newsroom) == ["含代管诊所"]
    page.reload()
    assert cards(page) == 1
    page.locator("input[value=accepted]").check()
    assert cards(page) == 2
    expect(page.locator(".card[data-status=accepted] .decided")).to_contain_text("含代管诊所")
    page.locator(".card[data-status=accepted] [data-do=undo]").click()
    expect(page.locator(".card[data-status=accepted]")).to_have_count(0)
    assert accepted(newsroom) == []


def test_the_slip_survives_a_reload(page: Page) -> None:
    press(page, "j", "r")
    expect(page.locator(".count-real")).to_have_text("1")
    press(page, "n")
    page.keyboard.type("请附卫健委原件")
    page.locator("#noting button.main").click()
    expect(page.locator(".card.current .decided")).to_contain_text("请附卫健委原件")
    page.reload()
    press(page, "s")
    slip = page.locator("#slip .sheet").inner_text()
    assert "1. " in slip
    assert "142个" in slip
    assert "备注：请附卫健委原件" in slip


def test_another_window_catches_up(page: Page, browser: Browser, server: Server) -> None:
    other = browser.new_page()
    other.goto(server.url)
    press(other, "j", "a")
    other.keyboard.type("是")
    press(other, "Enter")
    expect(other.locator(".card:visible")).to_have_count(1)
    page.evaluate("dispatchEvent(new Event('focus'))")
    expect(page.locator(".card:visible")).to_have_count(1)
    other.close()


def test_cleared_then_changed_shows_the_difference(page: Page, newsroom: Path) -> None:
    press(page, "j", "c")
    expect(page.locator(".story.shown .state")).to_contain_text("核毕")
    expect(page.locator(".card:visible")).to_have_count(1)
    article = newsroom / "news" / "clinics.txt"
    article.write_text(article.read_text("utf-8").replace("18个", "81个"), "utf-8")
    page.goto(page.url.split("#")[0])
    since = page.locator(".since")
    expect(since).to_contain_text("18个")
    expect(since).to_contain_text("81个")
    assert cards(page) == 1
    assert page.locator("p.changed").inner_text().count("81个") == 1


def test_a_server_that_has_gone_is_told(page: Page, server: Server) -> None:
    server.socket.close()
    press(page, "j", "r")
    expect(page.locator(".toast")).to_contain_text("qa review")
    expect(page.locator(".count-real")).to_have_text("")


def test_axe_finds_no_violation(page: Page) -> None:
    press(page, "j", "r", "n")
    found = Axe().run(page).response
    assert [one["id"] for one in found["violations"]] == []
