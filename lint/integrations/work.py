"""The work of one worker: a shard read, linted and written, with its counts beside the output."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from lint.errors import UserError
from lint.integrations.counts import Counts
from lint.integrations.job import Job
from lint.integrations.shards import Shard, opened, plan
from lint.sources.source import SourceError

_READ_AT_ONCE = 1000
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
    except Exception as error:
        raise UserError(f"{shard.source}: {reason(error)}") from error


def run_shard(shard: Shard, job: Job) -> Done:
    """Lint one shard and write what becomes of it. What goes wrong is in the result, and never raised: others go on.

    Run again, it writes the same files again: a worker that was lost half-way does no harm.
    Its counts are written last, so what has counts is complete.
    """
    try:
        counts = _linted(shard, job)
        _write(job, shard, counts)
    except Exception as error:  # file systems raise what they like
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


def done_before(shards: Sequence[Shard], job: Job) -> dict[Shard, Done]:
    """What came of those `shards` that an earlier run with the same settings completed."""
    out, folder = opened(job.output)
    found: dict[Shard, Done] = {}
    for some in (shards[at : at + _READ_AT_ONCE] for at in range(0, len(shards), _READ_AT_ONCE)):
        try:
            sidecars = out.cat([_sidecar(folder, shard) for shard in some], on_error="omit")
        except OSError:
            continue  # there is none of them
        for shard in some:
            about = _about(sidecars.get(_sidecar(folder, shard)))
            if about.get("shard") == _identity(shard, job):
                counts = None if about["counts"] is None else Counts.read(about["counts"])
                found[shard] = Done(shard.name, shard.end - shard.start, counts)
    return found


def _about(sidecar: bytes | None) -> dict[str, Any]:
    """What a sidecar says; nothing where there is none, or half of one."""
    try:
        about: dict[str, Any] = json.loads(sidecar or b"{}")
    except ValueError:
        return {}
    return about


def _sidecar(folder: str, shard: Shard) -> str:
    return f"{folder}/{BESIDE}/shards/{shard.name}.json"


def _identity(shard: Shard, job: Job) -> list[Any]:
    """What must be the same for a shard to be the same."""
    span = [shard.start, shard.end, shard.size]
    return [shard.source, *span, job.settings.fingerprint, job.text_field, job.prefix]


def reason(error: Exception) -> str:
    """What `error` says, without the path."""
    if isinstance(error, (SourceError, UserError)):
        return str(error)
    return getattr(error, "strerror", None) or f"{type(error).__name__}: {error}"
