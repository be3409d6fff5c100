"""datatrove: linting as steps of a pipeline. Needs the extra `datatrove`."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from datatrove.data import Document, DocumentsPipeline
from datatrove.pipeline.base import PipelineStep
from datatrove.pipeline.filters.base_filter import BaseFilter
from datatrove.pipeline.formatters.base import BaseFormatter
from datatrove.pipeline.writers.disk_base import DiskWriter

from lint.integrations.batch import Result, lint_batch
from lint.integrations.columns import PREFIX, added
from lint.integrations.settings import Settings, linter_of
from lint.selection import expand

TOO_MANY = "too-many-findings"


class LintFilter(BaseFilter):  # type: ignore[misc]
    """Drops documents with more findings than allowed; the reason is the limit that was passed.

    `at_most` says how many findings of a rule, a category or a recipe a document may have
    ({"boilerplate": 3, "error-page": 0}), `max_findings` how many in all (reason
    `too-many-findings`). Texts stay as they are. Raises UserError where there is no such rule.
    """

    name = "scrapelint"

    def __init__(
        self,
        settings: Settings | None = None,
        *,
        at_most: Mapping[str, int] | None = None,
        max_findings: int | None = None,
        exclusion_writer: DiskWriter | None = None,
    ) -> None:
        super().__init__(exclusion_writer)
        self.settings = replace(settings or Settings(), fixes="none")
        self.max_findings = max_findings
        known = linter_of(self.settings).known
        self.limits = {
            name: (frozenset(expand([name], known, "at_most")), most) for name, most in (at_most or {}).items()
        }

    def filter(self, doc: Document) -> bool | tuple[bool, str]:
        """Whether the document stays, or why not."""
        result = _linted(self, doc, self.settings)
        for name, (rules, most) in self.limits.items():
            if sum(finding.rule in rules for finding in result.findings) > most:
                return False, name
        if self.max_findings is not None and len(result.findings) > self.max_findings:
            return False, TOO_MANY
        return True


class LintFormatter(BaseFormatter):  # type: ignore[misc]
    """Mends the texts, by safe fixes where `settings` do not say otherwise."""

    name = "scrapelint"

    def __init__(self, settings: Settings | None = None) -> None:
        super().__init__()
        self.settings = settings or Settings(fixes="safe")

    def format(self, text: str) -> str:
        """`text`, mended, when nothing else is known of its document."""
        fixed = lint_batch([text], None, self.settings)[0].text
        return text if fixed is None else fixed

    def run(self, data: DocumentsPipeline, rank: int = 0, world_size: int = 1) -> Iterator[Document]:
        """The documents, mended; their metadata (title, url, host, language) are heard."""
        for doc in data or ():
            self.stat_update("total")
            with self.track_time():
                doc.text = _linted(self, doc, self.settings).text
            yield doc


class LintTagger(PipelineStep):  # type: ignore[misc]
    """Puts `lint_verdict` and `lint_findings` into the metadata of each document; texts stay as they are."""

    type = "TAG"
    name = "scrapelint"

    def __init__(self, settings: Settings | None = None, prefix: str = PREFIX) -> None:
        super().__init__()
        self.settings = replace(settings or Settings(), fixes="none")
        self.prefix = prefix

    def run(self, data: DocumentsPipeline, rank: int = 0, world_size: int = 1) -> Iterator[Document]:
        """The documents, with what was found in their metadata."""
        for doc in data or ():
            self.stat_update("total")
            with self.track_time():
                doc.metadata.update(added(_linted(self, doc, self.settings), self.prefix))
            yield doc


def _linted(step: Any, doc: Document, settings: Settings) -> Result:
    """Lint a document, and count what came of it in the statistics of `step`: its verdict, and findings by rule."""
    result = lint_batch([doc.text], [doc.metadata], settings)[0]
    step.stat_update(f"verdict_{result.verdict.value}")
    for finding in result.findings:
        step.stat_update(f"{'fixed' if finding.applied else 'left'}_{finding.rule}")
    return result
