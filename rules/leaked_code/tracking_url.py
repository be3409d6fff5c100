"""Addresses and ids of trackers."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Rule
from lint.lazy import lazy

_URL = r"(?:https?:)?//[^\s<>\"'()]{1,2000}"
_CAMPAIGN = lazy(r"[?&](?:utm_(?:source|medium|campaign)=|fbclid=|gclid=|mc_cid=|_hsenc=|wt\.mc_id=|ns_campaign=)")
_PICTURES = ("1x1", "pixel", "blank", "spacer", "clear", "transparent", "tracking", "b", "beacon", "count", "counter")
_PIXEL = lazy(
    r"//(?:[\w-]+\.)*(?:pixel[\w-]*|doubleclick|google-analytics|googletagmanager|googlesyndication|quantserve"
    r"|scorecardresearch|adnxs|facebook\.com/tr\b|statcounter"
    r"|sitemeter|histats|chartbeat|outbrain|taboola|criteo|omtrdc|imrworldwide|krxd|bluekai|adform|zedo"
    r"|vg\d{2}\.met\.vgwort|counter\.yadro|mc\.yandex|top-fwz1\.mail|b\.scorecardresearch)"
    rf"|/(?:{'|'.join(_PICTURES)})\.(?:gif|png)\b"
)
_ALONE = lazy(rf"[\s*•>|-]*(?:{_URL})[\s|]*")
_ID = lazy(
    r"[\s*•>-]*(?:ua-\d{4,10}-\d{1,3}|gtm-[a-z0-9]{4,8}|g-[a-z0-9]{10}|aw-\d{9,11}|ca-pub-\d{10,16}|pub-\d{16}"
    r"|(?:fb )?pixel id:? \d{10,16})\s*"
)


class TrackingUrl(Rule):
    """An address of a tracker or of a campaign that fills a line, or the id of an account: `UA-12345-1`, `GTM-ABC123`.

    Each is a number of the site's own book-keeping, unique and long, and no reader was to
    see it. An address with the name of a campaign is only reported, for people paste
    those too; addresses inside sentences, and plain ones, are left alone. A text about
    programming shows them on purpose.
    """

    message = "an address or an id of a tracker"
    triggers = (
        "utm_source=", "utm_medium=", "utm_campaign=", "fbclid=", "gclid=", "mc_cid=", "_hsenc=", "wt.mc_id=",
        "ns_campaign=", "pixel", "doubleclick", "google-analytics", "googletagmanager", "googlesyndication",
        "quantserve", "scorecardresearch", "adnxs", "facebook.com/tr", "statcounter", "sitemeter", "histats",
        "chartbeat", "outbrain", "taboola", "criteo", "omtrdc", "imrworldwide", "krxd", "bluekai", "adform", "zedo",
        ".met.vgwort", "counter.yadro", "mc.yandex", "top-fwz1.mail",
        *(f"/{name}.{kind}" for name in _PICTURES for kind in ("gif", "png")),
        *(space + start for space in ("\n", " ") for start in ("ua-", "gtm-", "g-", "aw-", "ca-pub-", "pub-")),
    )  # fmt: skip
    examples = (
        Example(bad="The ferry sails.\n\nUA-12345-1\n", good="The ferry sails.\n"),
        Example(bad="The ferry sails.\n\nhttps://example.org/ferry?utm_source=news&utm_medium=mail\n"),
        Example(bad="GTM-ABC123\nDie Fähre fährt.\n\n//pixel.example.org/p/1x1.gif?u=3\n", good="Die Fähre fährt.\n"),
        Example(
            good="https://example.org/ferry\n\nSee https://example.org/ferry?utm_source=news for the times.\n\nUA-12"
        ),
        Example(good="Google Tag Manager is set up with a container's id:\n\nGTM-ABC123\n"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each line that is an address or an id of a tracker, unless the text is about programming."""
        if not document.occurring(self._literals):
            return
        for line in document.filled:
            folded = document.folded[line.start : line.end]
            tracker = _ID.fullmatch(folded) or (_PIXEL.search(folded) and _ALONE.fullmatch(folded))
            if not tracker and not (_CAMPAIGN.search(folded) and _ALONE.fullmatch(folded)):
                continue
            if document.shows_code:
                return
            if not document.is_fragment(line):
                yield self.remove(line) if tracker else self.finding(line.start, line.end)
