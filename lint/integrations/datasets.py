"""Hugging Face datasets: linting by `map`, loaded or streamed. Needs the extra `datasets`."""

from collections.abc import Mapping
from typing import Any

import datasets
import pyarrow as pa

from lint.errors import UserError
from lint.integrations.arrow import columns
from lint.integrations.batch import lint_batch
from lint.integrations.columns import PREFIX, added, names
from lint.integrations.settings import Settings
from lint.sources.source import METADATA, TEXT_FIELDS


class LintBatch:
    """For `Dataset.map` and `IterableDataset.map` with `batched=True`.

    The column `text_field` (None: the first usual one) becomes the mended text, and
    `lint_verdict` and `lint_findings` are new. What `map` keeps in its cache is found
    again in another process as long as `settings.fingerprint` is the same.
    """

    def __init__(self, settings: Settings | None = None, text_field: str | None = None, prefix: str = PREFIX) -> None:
        self.settings = settings or Settings()
        self.text_field = text_field
        self.prefix = prefix

    def __call__(self, batch: Mapping[str, list[Any]]) -> dict[str, list[Any]]:
        """The columns that are new or changed. Raises UserError where there is no text, or a new column is there."""
        field = self._field(batch)
        described = [name for name in METADATA if name in batch]
        records = ({name: batch[name][at] for name in described} for at in range(len(batch[field])))
        results = lint_batch(batch[field], records, self.settings, text_field=field)
        texts = [old if result.text is None else result.text for old, result in zip(batch[field], results, strict=True)]
        rows = [added(result, self.prefix) for result in results]
        return {field: texts, **{name: [row[name] for row in rows] for name in names(self.prefix)}}

    def features(self, given: "datasets.Features") -> "datasets.Features":
        """The features of the result where `given` are those of the data set; they are the same whatever is found.

        Raises UserError as calling does.
        """
        self._field(given)
        schema = pa.schema(columns(self.prefix))
        return datasets.Features({**given, **datasets.Features.from_arrow_schema(schema)})

    def _field(self, columns: Mapping[str, object]) -> str:
        for name in names(self.prefix):
            if name in columns:
                raise UserError(f"there is a column {name} already; it was linted before, or wants another prefix")
        wanted = TEXT_FIELDS if self.text_field is None else (self.text_field,)
        for name in wanted:
            if name in columns:
                return name
        raise UserError(f"no text: {' or '.join(wanted)} is missing; the columns are {', '.join(columns)}")


def lint_dataset(
    dataset: Any,
    settings: Settings | None = None,
    text_field: str | None = None,
    prefix: str = PREFIX,
    **options: Any,
) -> Any:
    """`dataset` – a data set, a stream, or a dictionary of them – linted by `map`, which takes `options`.

    Raises UserError where there is no text, or where a column of ours is there already.
    """
    if isinstance(dataset, dict):
        made = {split: lint_dataset(part, settings, text_field, prefix, **options) for split, part in dataset.items()}
        return type(dataset)(made)
    lint = LintBatch(settings, text_field, prefix)
    features = lint.features(dataset.features) if dataset.features is not None else None  # a stream may not know
    if isinstance(dataset, datasets.Dataset) and not len(dataset):  # `map` would leave it as it is
        return datasets.Dataset.from_dict({name: [] for name in features or ()}, features=features)
    return dataset.map(lint, batched=True, features=features, **options)
