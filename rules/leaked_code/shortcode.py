"""Shortcodes of WordPress and of page builders."""

import re
from collections.abc import Iterator

from lint import Document, Example, Finding, Rule
from lint.cutting import cuts
from lint.lazy import lazy

_BUILDERS = (
    r"vc_\w+|et_pb_\w+|fusion_\w+|av_\w+|su_\w+|mk_\w+|tm_pb_\w+|cs_\w+|x_\w+|ult_\w+|bsf-\w+|rev_slider\w*"
    r"|layerslider|elementor-template|fl_\w+"
    r"|siteorigin_widget|dt_\w+|qode_\w+|mkdf_\w+|edgtf_\w+|eltdf_\w+|thrive_\w+|ninja_forms?|gravityforms?|wpforms"
    r"|contact-form(?:-7)?|formidable|wpv-\w+|toolset_\w+"
    r"|nggallery|ngg_images|nextgen-gallery|metaslider|smartslider3|soliloquy|envira-gallery|foogallery|jwplayer"
    r"|sociallocker|woocommerce_\w+|product_page|tablepress|toc"
    r"|sc_embed_player|sc_\w+|one_(?:half|third|fourth)(?:_last)?|two_third(?:_last)?|three_fourth(?:_last)?"
    r"|clear_?line|dropcap|pullquote|raw_html|raw|mailpoet_form"
    r"|instagram-feed|twitter-timeline|custom-twitter-feeds|fbcomments|addtoany|shareaholic|ssba\w*|social_?share"
    r"|the_ad|adrotate|adinserter|wp_ad_camp_\d|ads?\d?_?zone\w*"
)
_MEDIA = (
    r"caption|gallery|embed|audio|video|playlist|wp_caption|youtube|vimeo|soundcloud|tweet|dailymotion"
    r"|googlemaps?|slideshare|ted|polldaddy|poll|jetpack\w*|kml|iframe|flv|swf|spotify"
)
_ATTRIBUTES = (
    r"(?:\s+[\w-]+\s?=\s?(?:\"[^\"\]\n]{0,2000}\"|'[^'\]\n]{0,2000}'|[“”″‘’]++[^“”″‘’\]\n]{0,2000}[“”″‘’]++"
    r"|&\w+;[^\]\n]{0,400}?&\w+;|[^\s\]\"']{1,400}))"
)
# What each of those names begins with.
_STEMS = frozenset(
    name[:-1] if optional else name
    for name, optional in re.findall(r"(?<![^|])([\w-]+)(\??)", f"{_BUILDERS}|{_MEDIA}|instagram")
)
_CODE = lazy(
    rf"\[(?:{_BUILDERS}){_ATTRIBUTES}{{0,60}}\s*/?\]|\[/(?:{_BUILDERS}|{_MEDIA})\]"
    rf"|\[(?:{_MEDIA}){_ATTRIBUTES}{{1,60}}\s*/?\]|(?m:^[ \t]*\[(?:gallery|embed)\][ \t]*\r?$)"
    r"|\[(?:youtube|vimeo|soundcloud|tweet|embed|instagram)(?:[ =:]\s?"
    r"|\])https?://[^\]\s]{1,400}(?:\s[^\]\n]{0,200})?\]"
)
_ADDRESS = lazy(
    r"\[(embed|youtube|vimeo|audio|video|soundcloud|tweet)(?: [^\]\n]{0,400})?\]\s?https?://[^\s\[\]]{1,800}\s?\[/\1\]"
)
_TALK = lazy(r"\bshort ?codes?\b|\bwordpress plugin")


class Shortcode(Rule):
    """A shortcode of WordPress or of a page builder: `[caption id="…"]…[/caption]`, `[vc_row]`, `[et_pb_text]`.

    The plugin that would have turned it into a picture or a column is gone, and its command
    is left in the text. The shells are cut and the words between them stay; an address
    between them goes too. A text about WordPress shows shortcodes on purpose.
    """

    message = "a shortcode"
    triggers = tuple(bracket + stem for stem in sorted(_STEMS) for bracket in ("[", "[/"))
    examples = (
        Example(
            bad='[caption id="attachment_7" align="alignleft" width="300"]The new ferry[/caption]\n\nIt sails again.\n',
            good="The new ferry\n\nIt sails again.\n",
        ),
        Example(
            bad='[vc_row][vc_column]\n\nDie Fähre fährt.\n\n[/vc_column][/vc_row]\n[gallery ids="1,2"]\n',
            good="Die Fähre fährt.\n",
        ),
        Example(
            bad='Le bac repart. [embed]https://example.org/v/1[/embed]\n\n[audio src="https://example.org/a.mp3" /]\n',
            good="Le bac repart.\n",
        ),
        Example(
            bad="[et_pb_section admin_label=“section”][et_pb_text]Паром ходит.[/et_pb_text]\n", good="Паром ходит.\n"
        ),
        Example(good="[Video] The ferry sails; [gallery] on page 2, [caption by the editor], [1] and [x]."),
        Example(
            good="[video: opinion](https://example.org/video/opinion) [youtube.com] [Instagram](https://example.org)"
        ),
        Example(good='With this shortcode the theme shows pictures in a grid:\n\n[gallery ids="1,2"]\n'),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each shortcode, unless the text is about them or about programming."""
        text = document.folded
        spans = [match.span() for match in _ADDRESS.finditer(text)]
        taken = list(spans)
        spans += [
            match.span()
            for match in _CODE.finditer(text)
            if text[match.end() : match.end() + 1] != "(" and not any(a <= match.start() < b for a, b in taken)
        ]
        if spans and not _TALK.search(text) and not document.shows_code:
            for start, end in cuts(document, sorted(spans)):
                yield self.finding(start, end, "")
