"""Ray: linting inside Ray Data, and whole corpora linted by a cluster. Needs the extra `ray`."""

import json
import logging
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

import pyarrow as pa
import ray
import ray.data

from lint.errors import UserError
from lint.integrations.arrow import counts_of, lint_table
from lint.integrations.columns import PREFIX, names
from lint.integrations.counts import Counts
from lint.integrations.job import Job
from lint.integrations.settings import Settings, linter_of
from lint.integrations.shards import Shard
from lint.integrations.work import Done, run_shard


class LintBatch:
    """For `Dataset.map_batches` with `batch_format="pyarrow"`: rules are compiled once an actor.

    The column `text_field` (a.b for nested ones; None: the first usual one) becomes the
    mended text, `lint_verdict` and `lint_findings` come after the last column, and all
    others stay as they are. Raises UserError where there is no such column.
    """

    def __init__(self, settings: Settings | None = None, text_field: str | None = None, prefix: str = PREFIX) -> None:
        self._settings = settings or Settings()
        self._text_field = text_field
        self._prefix = prefix
        _ = linter_of(self._settings).matcher

    def __call__(self, table: pa.Table) -> pa.Table:
        """`table`, linted; see `lint.integrations.arrow.lint_table`."""
        return lint_table(table, self._settings, text_field=self._text_field, prefix=self._prefix)


def counts(dataset: "ray.data.Dataset", prefix: str = PREFIX) -> Counts:
    """The counts of a data set that was linted. Runs it: give what is materialized or was written.

    They are made of the columns themselves, so that batches that were computed twice,
    because a worker was lost, are counted once.
    """
    total = Counts()
    columns = dataset.select_columns(list(names(prefix)))
    rows = columns.map_batches(_counted, fn_args=(prefix,), batch_format="pyarrow")
    for row in rows.iter_rows():
        total.merge(Counts.read(json.loads(row["counts"])))
    return total


def _counted(table: pa.Table, prefix: str) -> pa.Table:
    return pa.table({"counts": [json.dumps(counts_of(table, prefix).plain())]})


def start(address: str | None = None) -> None:
    """Connect to the cluster at `address`, or at RAY_ADDRESS; without either, start Ray on this machine.

    Raises UserError where there is no such cluster.
    """
    if ray.is_initialized():
        return
    address = address or os.environ.get("RAY_ADDRESS") or "local"
    try:
        ray.init(address=address, logging_level=logging.WARNING, log_to_driver=False)
    except (ConnectionError, ValueError) as error:
        raise UserError(f"--address {address}: {error}") from error


def run(shards: Sequence[Shard], job: Job, workers: int | None = None) -> Iterator[Done]:
    """Lint `shards` by `workers` actors (default: one for each CPU of the cluster); results come as they are done.

    An actor that is lost is replaced, and its shard is linted again. Raises UserError
    where Ray gives up.
    """
    ray.data.DataContext.get_current().enable_progress_bars = sys.stderr.isatty()
    logging.getLogger("ray.data").setLevel(logging.WARNING)
    most = workers or max(1, int(ray.cluster_resources().get("CPU", 1)))
    rows = ray.data.from_items([asdict(shard) for shard in shards], override_num_blocks=len(shards))
    done = rows.map_batches(
        _ShardLinter,
        fn_constructor_args=(job,),
        batch_size=1,
        batch_format="pyarrow",
        compute=ray.data.ActorPoolStrategy(min_size=1, max_size=min(most, len(shards))),
    )
    try:
        for row in done.iter_rows():
            yield _done(json.loads(row["done"]))
    except ray.exceptions.RayError as error:
        last = str(error).strip().rpartition("\n")[2]
        raise UserError(f"Ray ended the run: {last}; --resume goes on from here") from error


class _ShardLinter:
    def __init__(self, job: Job) -> None:
        self._job = job

    def __call__(self, batch: pa.Table) -> pa.Table:
        done = [asdict(run_shard(Shard(**row), self._job)) for row in batch.to_pylist()]
        return pa.table({"done": [json.dumps(one) for one in done]})


def _done(row: dict[str, Any]) -> Done:
    return Done(**row | {"counts": None if row["counts"] is None else Counts.read(row["counts"])})
