"""Reads the directory's feeds with PyPI's feedparser, which knows Atom, and checks JSON Feed by its specification."""

import json
import sys
from pathlib import Path

import feedparser

SITE = "http://guildhall.example.org/directory/harbour"
NAME = "شركة <الموانئ> & 葛城"


def atom(path: Path) -> list[tuple[str, str, str]]:
    """The entries of an Atom feed: ID, title and text."""
    feed = feedparser.parse(path.read_bytes())
    assert not feed.bozo, feed.bozo_exception
    assert feed.version == "atom10", feed.version
    assert feed.feed.title == "New members of Harbour Foundation", feed.feed.title
    assert feed.feed.id == feed.feed.link == SITE, feed.feed.id
    assert feed.feed.updated_parsed and feed.feed.author == "Harbour Foundation"
    selves = [link.href for link in feed.feed.links if link.rel == "self"]
    assert selves == [f"{SITE}/feed.atom?lang=en"], selves
    for entry in feed.entries:
        assert entry.link == entry.id and entry.published_parsed and entry.updated_parsed, entry
        assert entry.content[0].type == "text/plain", entry.content
    return [(entry.id, entry.title_detail.value, entry.content[0].value) for entry in feed.entries]


def json_feed(path: Path) -> list[tuple[str, str, str]]:
    """The same of a JSON Feed."""
    feed = json.loads(path.read_text(encoding="utf-8"))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["home_page_url"] == SITE and feed["feed_url"] == f"{SITE}/feed.json?lang=en", feed
    return [(item["id"], item["title"], item["content_text"]) for item in feed["items"]]


def main() -> None:
    folder = Path(sys.argv[1])
    from_atom, from_json = atom(folder / "members.atom"), json_feed(folder / "members.json")
    assert from_atom == from_json, (from_atom, from_json)
    assert len(from_atom) == 2 and NAME in [title for _, title, _ in from_atom], from_atom
    print(f"feeds: {len(from_atom)} members, the same in Atom and JSON Feed")


main()
