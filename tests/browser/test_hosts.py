"""The pages on web spaces as they are: hosts that redirect, and hosts that say another charset."""

import pytest

from . import hosts

#: How a reader may write the addresses of the contents and of a lesson, and what stands there.
ADDRESSES = {
    "/": "A Good Cry?",
    "/index.html": "A Good Cry?",
    "/02_stress_hormones.html": "Do tears wash stress away? · A Good Cry?",
    "/02_stress_hormones": "Do tears wash stress away? · A Good Cry?",
    "/02_stress_hormones/": "Do tears wash stress away? · A Good Cry?",
}
RULES = {"plain": lambda path: None, "index": hosts.no_index, "ending": hosts.no_ending, "slash": hosts.a_slash}


@pytest.fixture
def stored(new_page, two_lessons, request):
    """A page of a host with the rule that the test names, after all pages were stored."""
    with hosts.web_space(two_lessons, request.param) as address:
        page = new_page()
        page.goto(f"{address}/")
        assert hosts.stored(page)
        page.goto(f"{address}/")
        yield page, address


def titles(page, address):
    found = {}
    for place in ADDRESSES:
        page.goto(address + place)
        found[place] = page.title()
    return found


@pytest.mark.parametrize("stored", RULES.values(), ids=RULES, indirect=True)
def test_every_page_opens_again_whatever_its_host_redirects(stored):
    assert titles(*stored) == ADDRESSES


@pytest.mark.parametrize("stored", RULES.values(), ids=RULES, indirect=True)
def test_every_page_opens_without_a_network_whatever_its_host_redirected(stored):
    page, address = stored
    page.context.set_offline(True)
    assert titles(page, address) == ADDRESSES


@pytest.mark.parametrize("stored", [hosts.no_ending, hosts.a_slash], ids=["ending", "slash"], indirect=True)
def test_links_of_a_page_lead_on_whatever_its_host_redirected(stored):
    page, address = stored
    page.goto(f"{address}/02_stress_hormones/")
    page.get_by_role("link", name="Glossary").click()
    page.wait_for_url("**/glossary.html")
    assert page.title() == "Glossary · A Good Cry?"


def test_what_a_redirect_to_a_login_leads_to_is_not_stored(new_page, two_lessons):
    (two_lessons / "login").write_text("<!doctype html><title>Log in</title>")
    with hosts.web_space(two_lessons, lambda path: "/login" if path == "/glossary.html" else None) as address:
        page = new_page()
        page.goto(f"{address}/")
        ended = (
            "navigator.serviceWorker.register('offline.js').then((at) => new Promise((done) => { const look = () => {"
            " if (at.installing) setTimeout(look, 20); else done(at.active === null && at.waiting === null); }; look(); }))"
        )
        assert page.evaluate(ended)
        assert page.evaluate("caches.match('/glossary.html').then((found) => found === undefined)")


@pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1252", "shift_jis"])
def test_a_server_that_says_another_charset_changes_no_letter_and_no_activity(new_page, two_lessons, charset):
    with hosts.web_space(two_lessons, content_type=f"text/html; charset={charset}") as address:
        page = new_page()
        page.goto(f"{address}/02_stress_hormones.html")
        page.locator("html[data-ready=true]").wait_for(state="attached")
        assert page.title() == "Do tears wash stress away? · A Good Cry?"
        assert page.locator(".gc-root").count() == page.locator(".activity").count() > 0
        assert hosts.stored(page)
