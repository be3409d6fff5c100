"""The name of the site behind the title, on the title's line."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Line, Rule, key
from lint.lazy import lazy
from lint.words import unspaced, words

# The last separator of the line; what stands before it is the title.
_SUFFIX = lazy(r"(?P<title>.*\S)(?P<cut>\s*[ \u00a0](?:[|»«·•–—~-]|::|//)[ \u00a0]\s*(?P<site>\S(?:[^|»«·•]*\S)?)\s*)")
_CUTS = (*"|»«·•–—~-", "::", "//")
_DOMAIN = lazy(r"(?:https?://)?(?:[\w-]{1,63}\.){1,3}[a-z]{2,12}")
# Dates, addresses and links are no names.
_NO_NAME = lazy(r"\d|://|\]\(")
_TERMINAL = (".", "!", "?", "。", "！", "？", ":", "：")
_LINES = 3
_SITE_WORDS = 6
_LONGEST = 250
_TITLE_LETTERS = 8


class SiteNameSuffix(Rule):
    """The name of the site behind the title, on the title's line: '… | Site', '… – Site', '… - site.com'.

    Titles of pages are made for tabs and search engines. A model trained on them ends
    its headlines with the names of papers. Titles have dashes of their own, so that
    the words behind the last one go only where something says that they are the site:
    they are a domain, or the host of the record, or the record's title has not got
    them. Where the title stands again without them before the text begins, the longer
    line goes as a whole.
    """

    message = "the name of the site stands behind the title"
    triggers = tuple(f"{before}{cut}{after}" for cut in _CUTS for before in " \u00a0" for after in " \u00a0")
    examples = (
        Example(
            bad="Ferry line to reopen in May - harbour-news.com\n\nIt is closed.",
            good="Ferry line to reopen in May\n\nIt is closed.",
        ),
        Example(
            bad="Ferry line to reopen in May | The Harbour News\n\nIt is closed.",
            good="Ferry line to reopen in May\n\nIt is closed.",
            metadata={"host": "www.harbournews.example"},
        ),
        Example(
            bad="Fähre fährt ab Mai wieder – Hafenblatt\n\nSie lag still.",
            good="Fähre fährt ab Mai wieder\n\nSie lag still.",
            metadata={"title": "Fähre fährt ab Mai wieder"},
        ),
        Example(
            bad="渡轮航线五月恢复运营 - 港口报\n\n首页\n\n渡轮航线五月恢复运营\n\n它停运了两年。",
            good="首页\n\n渡轮航线五月恢复运营\n\n它停运了两年。",
        ),
        Example(
            bad="Ferry line to reopen in May | Harbour News Blog | HarbourNews.com\n\nIt is closed.",
            good="Ferry line to reopen in May\n\nIt is closed.",
            metadata={"host": "harbournews.com"},
        ),
        Example(good="The ferry – a short history\n\nIt was built in 1904 by the council of the day."),
        Example(good="Ferry line to reopen in May - mayor\n\nIt is closed.", metadata={"host": "harbournews.example"}),
        Example(good="The ferry is late again - as it was in May, in June and in July, says harbour-news.com."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The suffixes of the first title at the head that has one."""
        for line in document.filled[:_LINES]:
            if len(line.text) > _LONGEST or not any(map(line.text.__contains__, _CUTS)):
                continue  # most lines: looking for these is many times faster than the pattern
            if line.text.rstrip().endswith(_TERMINAL) or "©" in line.text:
                continue
            cut, found = len(line.text), ""
            while match := _SUFFIX.fullmatch(line.text, 0, cut):
                title = key(match["title"])
                if not _is_title(title):
                    break
                if _again(title, line, document):
                    cut, found = 0, "the title stands again without it"
                    break
                evidence = _evidence(match["site"], title, document)
                if not evidence:
                    break
                cut, found = match.start("cut"), found or evidence
            if found:
                yield self.finding(line.start + cut, line.end, "", evidence=(found,))
                return


def _is_title(title: str) -> bool:
    """Whether there are two words at least, and letters enough for a title."""
    return len(words(title)) > 1 and sum(2 if unspaced(char) else char.isalpha() for char in title) >= _TITLE_LETTERS


def _again(title: str, line: Line, document: Document) -> bool:
    """Whether the bare title stands below `line` and before the text, or right above the text."""
    head = document.lines[line.index + 1 : document.body_start]
    return any(not other.blank and other.key == title for other in head)


def _evidence(site: str, title: str, document: Document) -> str | None:
    """What says that `site` is the name of the site; None where nothing does."""
    if _DOMAIN.fullmatch(site.lower()):
        return "it is a domain"
    if len(site.split()) > _SITE_WORDS or _NO_NAME.search(site):
        return None
    if key(document.metadata.get("title", "")) == title:
        return "the record's title has not got it"
    host = document.metadata.get("host", "").lower().removeprefix("www.")
    name = "".join(filter(str.isalnum, key(site).removeprefix("the ")))
    core = "".join(filter(str.isalnum, host.split(":")[0].rsplit(".", 1)[0]))
    if len(name) >= 4 and len(core) >= 4 and (name in core or core in name):
        return "the host has its name"
    return None
