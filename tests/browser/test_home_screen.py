"""Calm on the home screen of a phone: where it is served it can be put there, and from a folder nothing asks for it."""

import pytest

from helpers.publish.output import write_folder
from helpers.publish.web.edition import files

from ..delivered import DELIVERED
from ..sharing import made_once
from .hosts import stored, web_space
from .use_activity import holds


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return made_once(tmp_path_factory, "site", lambda folder: write_folder(folder, files(DELIVERED.folder), "web"))


def errors(page):
    """What the browser itself has against putting the page on a home screen."""
    browser = page.context.new_cdp_session(page)
    told = browser.send("Page.getAppManifest")
    assert told["url"].endswith("/calm.webmanifest")
    return [*told["errors"], *browser.send("Page.getInstallabilityErrors")["installabilityErrors"]]


def test_where_it_is_served_a_phone_can_put_calm_on_its_home_screen(new_page, site):
    with web_space(site) as address:
        page = new_page(viewport={"width": 390, "height": 844})
        page.goto(f"{address}/calm.html")
        assert holds(page, "() => document.querySelector('link[rel=manifest]') !== null")
        assert errors(page) == []
        assert stored(page)


@pytest.mark.parametrize("name", ["index", "02_stress_hormones"])
def test_no_other_page_offers_it(new_page, site, name):
    with web_space(site) as address:
        page = new_page()
        page.goto(f"{address}/{name}.html")
        assert stored(page)
        assert not page.locator("link[rel=manifest]").count()


def test_a_page_from_a_folder_asks_for_no_file_and_complains_of_nothing(new_page, site):
    page, said, asked = new_page(), [], []
    page.on("console", lambda message: said.append(message.text))
    page.on("request", lambda request: asked.append(request.url))
    page.goto((site / "calm.html").as_uri())
    page.locator("html[data-ready=true]").wait_for(state="attached")
    assert not page.locator("link[rel=manifest]").count()
    assert said == []
    assert {*asked} == {page.url}
