"""A list of tags: its label, and the tags beside or below it."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from lint import Document, Example, Finding, Rule
from lint.labelled import Labelled, triggers
from lint.line import Line

_MOST_TAGS = 20
_TAG_WORDS = 4
_TEXT = "The ferry sails again after two years, and the pier is open to all who want to see it sail."


class TagList(Rule):
    """A list of tags: 'Tags: ferry, harbour', 'Filed under …', with its label, in one line or below each other.

    Tags are for the machine that made the page. Before the first and after the last
    running text the label goes with what stands behind it; below a bare label the tags
    go where each is a few words, and nothing else follows but labels. Labels with
    nothing behind them are site-footer's; 'Keywords:' of a paper stays.
    """

    message = "a list of tags"
    examples = (
        Example(bad=f"{_TEXT}\n\nTags: ferry, harbour, fire\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\nFiled under Harbour | Ferries\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\nTopics:\n- ferry\n- harbour town\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\nSchlagwörter: Fähre, Hafen\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\nMots-clés : bac, port\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\nTagi: prom, port\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\nТеги: паром, порт\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\n标签：渡轮 港口\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\nタグ：船、港\n", good=f"{_TEXT}\n"),
        Example(good=f"{_TEXT}\n\nTags: these are the labels sewn into a coat.\n\n{_TEXT}"),
        Example(good=f"{_TEXT}\n\nTopics for next week\n\nKeywords: ferry; harbour\n\n{_TEXT}"),
        Example(good='<label for="name">Your name:</label>\n\nlabel: none\ntags: [ferry]'),
    )

    @classmethod
    def all_triggers(cls) -> tuple[str, ...]:
        """The labels with what must stand behind them."""
        return triggers(cls.word_file())

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each list, label and tags in one finding."""
        labels = _labels()
        for line in self.suspects(document):
            if document.in_head(line) is document.in_tail(line) or document.is_fragment(line):
                continue
            found = labels.find(line, document)
            if found == "list" and not line.terminal:
                yield self.remove(line)
            elif found == "bare" and document.in_tail(line) and line.text.rstrip().endswith((":", "：")):
                tags = _tags(line, document)
                if tags:
                    yield self.finding(line.start, tags[-1].end, "")


def _tags(label: Line, document: Document) -> list[Line]:
    """The tags below a bare label; none where other lines than labels follow them."""
    tags: list[Line] = []
    for line in document.lines[label.index + 1 :]:
        if line.blank:
            continue
        if line.index in document.labels:
            break
        if line.words > _TAG_WORDS or line.terminal or len(tags) == _MOST_TAGS:
            return []
        tags.append(line)
    return tags


@cache
def _labels() -> Labelled:
    return Labelled.load(Path(__file__).parent / "phrases" / "tag_list.toml")
