"""The page in a real browser: the sample, a hostile report, a large one."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("playwright")

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from qa.inputs import Inputs, read
from qa.judging.finding.loader import load_checks
from qa.model import Report
from qa.report import html
from qa.run import Settings, check, selected

pytestmark = pytest.mark.parts

SAMPLE = (Path(__file__).resolve().parents[1] / "reports" / "seeds.html").as_uri()
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
DESKTOP, PHONE = (1440, 900), (390, 800)

IN_SIGHT = """id => {
    const box = document.getElementById(id).getBoundingClientRect()
    return box.top > -2 && box.top < innerHeight
}"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as engine:
        browser = engine.chromium.launch(executable_path="/usr/bin/chromium", args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": DESKTOP[0], "height": DESKTOP[1]})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.set_default_timeout(10_000)
    yield page
    context.close()


def shown(page: Page) -> int:
    return page.locator(".card:visible").count()


def current(page: Page) -> str:
    return page.locator(".card.current").get_attribute("id") or ""


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


# ── the sample ──────────────────────────────────────────────────────────────


def test_it_opens_quietly_and_asks_nothing_of_the_network(page: Page) -> None:
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(SAMPLE)
    press(page, "j", "r", "s", "Escape", "?")
    assert page.title()
    assert said == []
    assert [url for url in asked if not url.startswith("file:")] == []


def test_search_severity_check_article_and_status_hide_and_show(page: Page) -> None:
    page.goto(SAMPLE)
    everything = shown(page)
    assert everything > 5
    page.fill("input[type=search]", "2004年")
    assert 0 < shown(page) < everything
    page.fill("input[type=search]", "没有这个词")
    assert shown(page) == 0
    page.locator("[data-do=reset]").click()
    assert shown(page) == everything
    page.locator("input[value=error]").uncheck()
    assert shown(page) == page.locator(".card.warning").count()
    page.locator("input[value=error]").check()
    page.select_option("select[name=check]", "DAT06")
    assert 0 < shown(page) < everything
    page.select_option("select[name=check]", "")
    page.select_option("select[name=article]", index=2)
    some = shown(page)
    assert some < everything
    page.select_option("select[name=article]", "")
    page.locator("input[value=new]").uncheck()
    assert shown(page) == 0


def test_the_address_keeps_what_is_chosen(page: Page) -> None:
    page.goto(SAMPLE)
    page.select_option("select[name=check]", "DAT06")
    page.fill("input[type=search]", "2004年")
    press(page, "Escape", "j")
    found, name = shown(page), current(page)
    assert name.startswith("f-")
    page.goto("about:blank")
    page.goto(SAMPLE + "#" + f"{name}&check=DAT06&words=2004%E5%B9%B4")
    assert shown(page) == found
    assert current(page) == name
    assert page.input_value("input[type=search]") == "2004年"


def test_a_deep_link_leads_to_its_finding_even_past_a_filter(page: Page) -> None:
    page.goto(SAMPLE)
    name = page.locator(".card.warning").last.get_attribute("id")
    page.goto("about:blank")
    page.goto(f"{SAMPLE}#{name}&severity=error")
    assert current(page) == name
    assert page.locator(f"#{name}").is_visible()
    page.wait_for_function(IN_SIGHT, arg=name)


def test_the_keyboard_goes_through_the_findings(page: Page) -> None:
    page.goto(SAMPLE)
    names = [card.get_attribute("id") for card in page.locator(".card:visible").all()]
    press(page, "j")
    assert current(page) == names[0]
    press(page, "j", "j", "k")
    assert current(page) == names[1]
    assert page.evaluate("document.activeElement.id") == names[1]
    press(page, *("j" for _ in names))
    assert current(page) == names[-1]
    press(page, "/")
    page.keyboard.type("jjk?")
    assert page.input_value("input[type=search]") == "jjk?"
    press(page, "Escape", "?")
    assert page.locator("dialog#help").is_visible()
    press(page, "Escape")
    assert not page.locator("dialog#help").is_visible()


def test_the_article_of_a_finding_stands_beside_it(page: Page) -> None:
    page.goto(SAMPLE)
    press(page, "j")
    number = page.locator(".card.current").get_attribute("data-number")
    lit = page.locator(".story.shown mark.lit")
    assert lit.count() > 0
    assert number in (lit.first.get_attribute("data-cards") or "").split()
    page.wait_for_function(IN_SIGHT, arg=f"f{number}p0")
    assert page.locator(".story.shown .figure").count() > 3


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_a_place_leads_to_the_printed_article_and_back(page: Page, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(SAMPLE)
    link = page.locator("figcaption a").first
    target = (link.get_attribute("href") or "").removeprefix("#")
    link.click()
    page.wait_for_function(IN_SIGHT, arg=target)
    page.go_back()
    number = target[1:].split("p")[0]
    card = page.locator(f".card[data-number='{number}']").get_attribute("id")
    page.locator(f"a.ref[href='#{card}']").first.click()
    page.wait_for_function(IN_SIGHT, arg=card)


def test_decisions_stay_in_the_browser(page: Page) -> None:
    page.goto(SAMPLE)
    everything = shown(page)
    press(page, "j", "a")
    name = current(page)
    page.keyboard.type("两个口径，不必改")
    press(page, "Enter")
    assert shown(page) == everything - 1
    page.reload()
    assert shown(page) == everything - 1
    page.locator("[data-do=decisions]").click()
    commands = page.locator("#decisions .sheet").inner_text()
    assert commands == f"qa accept {name.removeprefix('f-')} --reason '两个口径，不必改'"
    press(page, "Escape")
    page.locator("input[value=accepted]").check()
    page.locator(f"#{name} [data-do=undo]").click()
    page.locator("input[value=accepted]").uncheck()
    assert shown(page) == everything
    page.reload()
    assert shown(page) == everything


def test_undo_brings_back_what_was_decided_last(page: Page) -> None:
    page.goto(SAMPLE)
    everything = shown(page)
    press(page, "j", "a")
    page.keyboard.type("是")
    press(page, "Enter", "u")
    assert shown(page) == everything


def test_the_query_slip_is_copied(page: Page) -> None:
    page.goto(SAMPLE)
    press(page, "j", "r", "n")
    page.keyboard.type("已电话问过")
    page.locator("#noting button.main").click()
    press(page, "j", "r", "s")
    page.locator("#slip [data-do=copy]").click()
    page.wait_for_function("document.querySelector('#slip [data-do=copy]').textContent == '已复制'")
    slip = page.evaluate("navigator.clipboard.readText()")
    for words in ("记者老师", "1. ", "【", "请核实：", "备注：已电话问过"):
        assert words in slip
    page.emulate_media(media="print")
    assert page.locator("#slip .sheet").is_visible()
    assert not page.locator("header.page").is_visible()


def test_it_fits_a_phone_and_prints(page: Page) -> None:
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    page.goto(SAMPLE)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
    page.emulate_media(media="print")
    assert shown(page) > 5
    assert page.locator(".story:visible").count() > 3
    assert page.locator("button:visible").count() == 0
    page.emulate_media(media="screen", color_scheme="dark")
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.emulate_media(color_scheme="light")
    assert dark != page.evaluate("getComputedStyle(document.body).backgroundColor")


def test_it_can_be_read_without_its_script(browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(SAMPLE)
    assert shown(page) > 5
    assert page.locator(".story:visible").count() > 3
    assert page.locator("button:visible").count() == 0
    context.close()


def violations(page: Page) -> list[tuple[str, str]]:
    found = Axe().run(page).response
    assert len(found["passes"]) > 10
    return [(one["id"], one["nodes"][0]["html"][:200]) for one in found["violations"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_axe_finds_no_violation(page: Page, scheme: str, size: tuple[int, int]) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(SAMPLE)
    assert violations(page) == []
    press(page, "j", "r", "j", "a")
    assert violations(page) == []
    for key in ("s", "?"):
        press(page, "Escape", "Escape", key)
        assert page.locator("dialog[open]").count() == 1
        assert violations(page) == []


# ── other reports ───────────────────────────────────────────────────────────


def checked(folder: Path) -> Report:
    done = read(Inputs((str(folder),), folder))
    checks = selected(load_checks(packages=False), ("SUM",), ())
    return check(done, Settings(checks, baseline={}, today=dt.date(2025, 1, 1)))[0]


def test_hostile_text_is_shown_as_text(page: Page, tmp_path: Path) -> None:
    attack = "<script>document.title='x'</script><img src=x onerror=alert(1)>\"'`{{7*7}}"
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "稿<b>'\"&.txt").write_text(
        f"{attack}\n\n　　{attack}排查\u202e住宅118处\u202c、厂房74处、学校32处，合计236处。"
        f"\n\n　　{'很长' * 5000}\n",
        "utf-8",
    )
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("dialog", lambda dialog: said.append(dialog.message))
    report = checked(folder)
    file = tmp_path / "report.html"
    file.write_text(html.render(report, "zh"), "utf-8")
    page.goto(file.as_uri())
    press(page, "j", "r", "n")
    page.keyboard.type(attack)
    page.locator("#noting button.main").click()
    press(page, "s")
    assert page.locator("main img, main script, dialog img, dialog script").count() == 0
    assert attack in page.locator(".story").first.inner_text()
    assert attack in page.locator("#slip .sheet").inner_text()
    assert attack in page.locator(".card.current .decided").inner_text()
    assert page.evaluate("document.documentElement.scrollWidth") <= DESKTOP[0]
    assert page.title() == "核稿报告"
    assert said == []


def test_a_thousand_findings_stay_quick(page: Page, tmp_path: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    filler = "　　调研组走访了乡镇卫生院、村卫生室和药房，听取群众意见。当天座谈至傍晚。\n\n" * 6
    for number in range(500):
        counts = "".join(
            f"　　{when}全县有村卫生室{count}个，其中已联网的{count + 14}个。\n\n"
            for when, count in (("目前，", 142 + number), ("去年底，", 742 + number))
        )
        (folder / f"{number:03}.txt").write_text(
            f"乡镇诊室建设{number}\n\n{filler}{counts}", "utf-8"
        )
    report = checked(folder)
    assert len(report.findings) >= 1000
    file = tmp_path / "report.html"
    file.write_text(html.render(report, "zh"), "utf-8")
    begun = time.perf_counter()
    page.goto(file.as_uri())
    press(page, "j")
    assert current(page)
    opened = time.perf_counter() - begun
    press(page, "j", "j", "k")
    took = page.evaluate(
        """() => {
            const times = {}
            const time = (name, act) => {
                const begun = performance.now()
                act()
                document.body.offsetHeight
                times[name] = performance.now() - begun
            }
            time("search", () => { bar.elements.words.value = "卫生室207"; filter() })
            time("all", () => { bar.elements.words.value = ""; filter() })
            time("step", () => step(1))
            return times
        }"""
    )
    # many times what it takes: this is to catch a page that grows with the square
    assert opened < 30
    assert max(took.values()) < 3000
