"""Statements of JavaScript that belong to the page, not to its text."""

from collections.abc import Iterator, Sequence

from lint import Document, Example, Finding, Line, Rule
from lint.lazy import lazy

# What scripts of pages start with and sentences do not.
_STATEMENT = lazy(
    r"(?:;|!|\(|\+)?(?:async )?function\s?\w*\s?\([\w, $]*\)\s?\{|\(?\(?(?:function\s?\(|\([\w, $]*\)\s?=>)"
    r"|(?:var|let|const) [\w$]+(?:,\s?[\w$]+)*\s?(?:=[^=]|;)|(?:var|let|const) [{\[][\w$, :]+[}\]]\s?="
    r"|(?:window|document|self|top|parent|location|navigator|history|console|json|math|googletag|google|ga|gtag|fbq"
    r"|_gaq|_gat|_satellite"
    r"|datalayer|adsbygoogle|taboola|_taboola|outbrain|obr|ezstandalone|ez_\w+|mw|drupal|wp|jwplayer|yt|twttr|fb"
    r"|disqus\w*|addthis\w*|stbuttons|\w*tracker"
    r"|jquery|\$|\$j|\$\$|hbspt|mailchimp|require|define|settimeout|setinterval|ym|_paq|_qevents|_comscore|pbjs"
    r"|apntag|amzn_\w+|s_code|piwik\w*)"
    r"(?:\.[\w$]+|\[['\"\w$]+\])*(?:\s?\(.*|\s?(?:=|\+=|\|\|=)[^=].*|\+\+;?|--;?)$"
    r"|(?:[\w$]+\.)+(?:push|addeventlistener|appendchild|insertbefore|setattribute|queryselector|getelementbyid"
    r"|write|setup|ready|onload|cmd|src|async|type)\s?[=(].*$"
    r"|(?:if|while|for|switch|catch)\s?\(.*\)\s?\{?$|(?:else|try|do|finally)\s?\{$|\}\s?(?:else|catch|finally"
    r"|while)\b.*|return(?: [\w$.\[\]()!'\"{+-]+)*;$"
    r"|(?:var|let|const) [\w$]+;?$|['\"]use strict['\"];?$"
)
_CDATA = lazy(r"(?://|/\*|<!--)?\s?(?:<!\[cdata\[|\]\]>|-->|<!--)\s?(?:\*/|//|-->)?$|/\*.*\*/$|//\S?.{0,200}$")
_CLOSING = lazy(
    r"[)}\];,]+(?:\s?\(.{0,200})?$|\}\s?,.*|[\w$'\"-]+\s?:\s?.{1,400},?$|[\w$.\[\]'\"]+\s?(?:=|\+=)\s?.{1,800};$"
    r"|[\w$.]+\(.{0,800}\);?$"
)
# Whole scripts on one line.
_SIGNS = lazy(
    r"function\s?\(|\bvar [\w$]+\s?=|\);|\};|\|\||===?|&&|=\s?['\"\[{]|\bdocument\.|\bwindow\.|\.push\(|=>\s?\{"
    r"|\breturn\b|!0|!1"
)
_OWN = lazy(
    r"\$\(|googleanalyticsobject|\(window,\s?document\b|\b(?:document\.(?:write|createelement|getelement|location"
    r"|cookie|body|queryselector|domain|title|addeventlistener)|window\.(?:\w+\s?[=(.]|\w+\[)|googletag|gtag\(|fbq\("
    r"|_gaq|datalayer|adsbygoogle|jquery ?\(|google_ad_\w+|googletagmanager|google-analytics|pagetracker|_taboola"
    r"|twttr\.|disqus_\w+|addthis_\w+|parentnode\.insertbefore|settimeout\("
    r"|google\.(?:load|maps|setonloadcallback)|swfobject|new (?:date|image|xmlhttprequest|array)\()"
    r"|\bgetelement(?:byid|sby\w+)\(|\bfacebook-jssdk\b|\baddeventlistener\(|!function\("
)
_LEAST_SIGNS, _SIGN_ROOM = 3, 120


class JavascriptCode(Rule):
    """JavaScript of the page: a statement on a line of its own, or a whole script.

    Trackers, ad slots and widgets keep their scripts among the paragraphs, and an
    extractor that does not know the tag takes them for text; the same few scripts stand
    on millions of pages. A text about programming shows code on purpose.
    """

    message = "JavaScript in the text"
    # Those of a page's own script.
    triggers = (
        "$(", "googleanalyticsobject", "(window,", "document.", "window.", "googletag", "gtag(", "fbq(", "_gaq",
        "datalayer", "adsbygoogle", "jquery(", "jquery (", "google_ad_", "google-analytics", "pagetracker", "_taboola",
        "twttr.", "disqus_", "addthis_", "parentnode.insertbefore", "settimeout(", "google.load", "google.maps",
        "google.setonload", "swfobject", "new date(", "new image(", "new xmlhttprequest(", "new array(",
        "getelementbyid(", "getelementsby", "facebook-jssdk", "addeventlistener(", "!function(",
    )  # fmt: skip
    examples = (
        Example(
            bad="Tolls.\n\nvar _gaq = _gaq || [];\n_gaq.push(['_setAccount', 'UA-0000000-1']);\n(function() {\n"
            "var ga = document.createElement('script'); ga.async = true;\n"
            "var s = document.getElementsByTagName('script')[0]; s.parentNode.insertBefore(ga, s);\n})();\n\nIt is"
            " new.\n",
            good="Tolls.\n\nIt is new.\n",
        ),
        Example(
            bad="Die Fähre fährt.\n\ngoogletag.cmd.push(function() { googletag.display('ad-1'); });\n\nSie ist neu.",
            good="Die Fähre fährt.\n\nSie ist neu.",
        ),
        Example(
            bad="(function(i,s,o,g,r,a,m){i['GoogleAnalyticsObject']=r;i[r]=i[r]||function(){(i[r].q=i[r].q||[])"
            ".push(arguments)};})(window,document,'script','//example.org/a.js','ga');\nLe bac repart.\n",
            good="Le bac repart.\n",
        ),
        Example(
            bad="The ferry sails.\n\n(function(d, s, id) { var js, fjs = d.getElementsByTagName(s)[0]; "
            "if (d.getElementById(id)) return; }(document, 'script', 'facebook-jssdk'));\n\nIt is new.\n",
            good="The ferry sails.\n\nIt is new.\n",
        ),
        Example(
            bad="The ferry sails.\n\n$(document).ready(function(){\n$('.slider').slick({\nautoplay: true,\n});\n});\n",
            good="The ferry sails.\n",
        ),
        Example(
            bad="渡轮恢复运营。\n\nwindow.dataLayer = window.dataLayer || [];\ndocument.write('<a>');\n",
            good="渡轮恢复运营。\n",
        ),
        Example(
            good="The function (of the liver) is known; let x = 3 be the number of days, said the teacher.\n\n"
            "Window. Document. Return;\n\nif (and only if) they agree"
        ),
        Example(good="A counter in JavaScript needs one variable:\n\nconst count = 0;\nwindow.alert(count);\n"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each run of statements that has a sign of a page's own script, unless the text is about programming."""
        if not any(_OWN.search(document.folded, line.start, line.end) for line in self.suspects(document)):
            return
        if document.shows_code:
            return
        lines = document.filled
        folded = [document.folded[line.start : line.end].strip() for line in lines]
        at = 0
        while at < len(lines):
            end = _run(lines, folded, at)
            if end == at:
                at += 1
                continue
            if any(_OWN.search(text) for text in folded[at:end]):
                yield self.finding(lines[at].start, lines[end - 1].end, "")
            at = end


def _run(lines: Sequence[Line], folded: Sequence[str], start: int) -> int:
    """The index after the last line of the script that starts at `start`; `start` where none does."""
    if not _is_statement(folded[start]):
        return start
    at, depth = start, 0
    while at < len(lines):
        text = folded[at]
        apart = at > start and lines[at].index - lines[at - 1].index > 1
        if not (_is_statement(text) or (at > start and _goes_on(text, depth, apart))):
            break
        depth += sum(map(text.count, "({[")) - sum(map(text.count, ")}]"))
        at += 1
    while at > start + 1 and _CDATA.match(folded[at - 1]) and folded[at - 1].startswith("//"):
        at -= 1
    return at


def _goes_on(text: str, depth: int, apart: bool) -> bool:
    """Whether `text`, which begins like no statement, is the rest of one.

    A blank line ends what has no bracket open.
    """
    if depth <= 0 and apart:
        return False
    return _CLOSING.match(text) is not None or _CDATA.match(text) is not None


def _is_statement(text: str) -> bool:
    if _STATEMENT.match(text):
        return _SIGNS.search(text) is not None or text.endswith((";", "{", "(", ")", "[", ","))
    signs = len(_SIGNS.findall(text))
    return signs >= _LEAST_SIGNS and len(text) <= signs * _SIGN_ROOM and _OWN.search(text) is not None
