"""The sample report in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("playwright")

from playwright.sync_api import Page, sync_playwright

pytestmark = pytest.mark.parts

SAMPLE = Path(__file__).resolve().parents[1] / "reports" / "seeds.html"
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip

IN_SIGHT = """id => {
    const top = document.getElementById(id).getBoundingClientRect().top
    return top > -2 && top < innerHeight
}"""


@pytest.fixture
def page() -> Iterator[Page]:
    with sync_playwright() as engine:
        browser = engine.chromium.launch(executable_path="/usr/bin/chromium", args=ARGUMENTS)
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        yield page
        browser.close()


def shown(page: Page) -> int:
    return page.locator("[data-severity]:visible").count()


def test_it_opens_quietly_and_asks_nothing_of_the_network(page: Page) -> None:
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(SAMPLE.as_uri())
    assert page.title()
    assert said == []
    assert [url for url in asked if not url.startswith("file:")] == []


def test_search_and_severity_hide_and_show(page: Page) -> None:
    page.goto(SAMPLE.as_uri())
    everything = shown(page)
    assert everything > 5
    page.fill("input[type=search]", "2004年")
    found = shown(page)
    assert 0 < found < everything
    page.fill("input[type=search]", "")
    assert shown(page) == everything
    page.locator("input[type=checkbox]").first.uncheck()
    assert shown(page) < everything


def test_a_place_leads_to_the_printed_article(page: Page) -> None:
    page.goto(SAMPLE.as_uri())
    link = page.locator("a[href^='#']").filter(has_text="第").first
    target = link.get_attribute("href")
    assert target
    link.click()
    # scrolling may be smooth: wait until the mark stands in the window
    page.wait_for_function(IN_SIGHT, arg=target.removeprefix("#"), timeout=5000)


def test_it_fits_a_phone_and_prints(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(SAMPLE.as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.emulate_media(media="print")
    assert shown(page) > 5
    page.emulate_media(media="screen", color_scheme="dark")
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.emulate_media(color_scheme="light")
    assert dark != page.evaluate("getComputedStyle(document.body).backgroundColor")
