"""The work of one worker: a shard read, linted and written, with its counts beside the output."""

import json
from dataclasses import dataclass
from typing import Any

from lint.errors import UserError
from lint.integrations.counts import Counts
from lint.integrations.job import Job
from lint.integrations.shards import Shard, opened, plan
from lint.sources.source import SourceError

BESIDE = "_lint"
"""The folder of what a run tells of itself, in that of the output; readers of data sets pass over such names."""


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a shard: its counts, or why there are none. A shard in which no record begins has neither."""

    name: str
    size: int
    counts: Counts | None = None
    error: str | None = None


def text_field(source: str, given: str | None, prefix: str | None) -> str | None:
    """The field of the texts in the first file of `source`, in which it is looked for. Raises UserError."""
    shard = next(plan(source, 1 << 62))
    fs, path = opened(shard.source)
    try:
        with fs.open(path, "rb") as file:
            if shard.is_parquet:
                from lint.integrations import parquet_shard

                return parquet_shard.text_field(file, given, prefix)
            from lint.integrations import json_shard

            return json_shard.text_field(file, shard.name, given, prefix)
    except UserError as error:
        raise UserError(f"{shard.source}: {error}") from error
    except (OSError, SourceError) as error:
        raise UserError(f"{shard.source}: {reason(error)}") from error


def run_shard(shard: Shard, job: Job) -> Done:
    """Lint one shard and write what becomes of it. What is wrong with the file is in the result, and never raised.

    Run again, it writes the same files again: a worker that was lost half-way does no harm.
    Its counts are written last, so what has counts is complete.
    """
    try:
        counts = _linted(shard, job)
        _write(job, shard, counts)
    except (OSError, SourceError, UserError) as error:
        return Done(shard.name, shard.end - shard.start, error=f"{shard.source}: {reason(error)}")
    return Done(shard.name, shard.end - shard.start, counts)


def _linted(shard: Shard, job: Job) -> Counts | None:
    fs, path = opened(shard.source)
    out, folder = opened(job.output)
    target = f"{folder}/{shard.name}"
    out.makedirs(target.rpartition("/")[0], exist_ok=True)
    with fs.open(path, "rb") as file, out.open(target, "wb") as written:
        if shard.is_parquet:
            from lint.integrations.parquet_shard import lint_rows as lint
        else:
            from lint.integrations.json_shard import lint_lines as lint
        counts = lint(shard, job, file, path, written)
    if counts is None:
        out.rm_file(target)
    return counts


def _write(job: Job, shard: Shard, counts: Counts | None) -> None:
    out, folder = opened(job.output)
    target = _sidecar(folder, shard)
    out.makedirs(target.rpartition("/")[0], exist_ok=True)
    about = {"shard": _identity(shard, job), "counts": None if counts is None else counts.plain()}
    with out.open(target, "wb") as file:
        file.write(json.dumps(about, sort_keys=True).encode())


def done_before(shard: Shard, job: Job) -> Done | None:
    """What came of `shard` in an earlier run with the same settings; None where it is to be done."""
    out, folder = opened(job.output)
    try:
        about: dict[str, Any] = json.loads(out.cat_file(_sidecar(folder, shard)))
    except (OSError, ValueError):
        return None
    if about["shard"] != _identity(shard, job):
        return None
    counts = about["counts"]
    return Done(shard.name, shard.end - shard.start, None if counts is None else Counts.read(counts))


def _sidecar(folder: str, shard: Shard) -> str:
    return f"{folder}/{BESIDE}/shards/{shard.name}.json"


def _identity(shard: Shard, job: Job) -> list[Any]:
    """What must be the same for a shard to be the same."""
    span = [shard.start, shard.end, shard.size]
    return [shard.source, *span, job.settings.fingerprint, job.text_field, job.prefix]


def reason(error: Exception) -> str:
    """What `error` says, without the path."""
    return error.strerror if isinstance(error, OSError) and error.strerror else str(error)
