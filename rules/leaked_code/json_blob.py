"""JSON that the page meant for its scripts."""

import json
from collections.abc import Iterator

from lint import Document, Example, Finding, Rule
from lint.cutting import cuts
from lint.lazy import lazy

_OPEN = lazy(r"""\{\s*"[^"\n]{0,200}"\s*:|\[\s*\{\s*"[^"\n]{0,200}"\s*:""")
_PAIR = lazy(r'\\?"[\w$@.:/ -]{1,60}\\?" ?:\s?(?:\\?"|[\[{\d-]|true\b|false\b|null\b)')
_LINE_START = lazy(r"[\s*•·>-]*(?:[{\[]|\\?\")")
_LEAST_LENGTH, _LEAST_PAIRS, _MOST_FAILURES = 16, 4, 60
_PAIR_ROOM = 120


class JsonBlob(Rule):
    """A JSON object, or a list of such, that stands in the text: the settings of a widget, data for a script.

    Whether it is JSON is not guessed but parsed; a line that is cut off counts by its many
    `"key": value` pairs. A text that speaks of programming shows JSON on purpose.
    """

    message = "JSON in the text"
    triggers = ('":', '" :')
    examples = (
        Example(
            bad='The ferry sails.\n\n{"widget":"news","items":[{"id":7,"title":"Rain"}],"columns":2}\n\nIt is new.',
            good="The ferry sails.\n\nIt is new.",
        ),
        Example(
            bad='Fähre.\n\n[\n  {\n    "name": "Ad",\n    "component": "29"\n  },\n  {\n    "name": "Player"\n'
            "  }\n]\n\nSie ist neu.\n",
            good="Fähre.\n\nSie ist neu.\n",
        ),
        Example(
            bad='The ferry sails. {"player":{"id":"a1","autoplay":true},"ads":null} It is new.\n',
            good="The ferry sails. It is new.\n",
        ),
        Example(
            bad='Le bac repart.\n{"a":"1","title":"Pluie","url":"https:\\/\\/example.org","size":3,"more":"cut of\n',
            good="Le bac repart.\n",
        ),
        Example(good='He wrote {"a"} and [1], [2]; "Key": value. {"so it was": he said}'),
        Example(good='The API of the service answers with JSON:\n\n{"id": 123, "name": "Ann Example"}\n'),
        Example(good='"Yes": 40\n"No": 60\n[{1}]'),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each object or list, and each line of pairs, unless the text is about programming."""
        # A value may stand on the next line.
        if not any(_PAIR.search(document.text, line.start, line.end + 2) for line in self.suspects(document)):
            return
        spans = list(_values(document.text))
        parsed = len(spans)
        spans += [
            span for span in _cut_off(document) if not any(start < span[1] and span[0] < end for start, end in spans)
        ]
        if spans and not document.shows_code:
            evidence = ("it parses as JSON",) if parsed == len(spans) else ()
            for start, end in cuts(document, sorted(spans)):
                yield self.finding(start, end, "", evidence=evidence)


def _values(text: str) -> Iterator[tuple[int, int]]:
    """Where values stand that parse as JSON."""
    decoder = json.JSONDecoder()
    at = failures = 0
    while failures < _MOST_FAILURES and (match := _OPEN.search(text, at)):
        try:
            _, end = decoder.raw_decode(text, match.start())
        except json.JSONDecodeError as error:
            failures += 1
            at = max(match.start() + 1, min(error.pos, match.end()))
        except (RecursionError, ValueError):
            return
        else:
            if end - match.start() >= _LEAST_LENGTH:
                yield match.start(), end
            at = end


def _cut_off(document: Document) -> Iterator[tuple[int, int]]:
    """The lines that begin like JSON and are made of pairs, though nothing parses."""
    for line in document.filled:
        if _LINE_START.match(line.text):
            pairs = len(_PAIR.findall(line.text))
            if pairs >= _LEAST_PAIRS and len(line.text) <= pairs * _PAIR_ROOM:
                yield line.start, line.end
