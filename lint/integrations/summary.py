"""The summary of a run over a corpus: its counts, added up and written beside the output."""

import json
from dataclasses import dataclass, field

from lint import __version__
from lint.integrations.counts import Counts
from lint.integrations.job import Job
from lint.integrations.shards import opened
from lint.integrations.work import BESIDE, Done

_SHOWN = 20


@dataclass
class Summary:
    """What came of the shards of a run; `size` counts the bytes that were read."""

    shards: int
    done: int = 0
    failed: int = 0
    size: int = 0
    counts: Counts = field(default_factory=Counts)

    def add(self, done: Done) -> None:
        """Count one more shard."""
        self.done += 1
        if done.error is not None:
            self.failed += 1
            return
        self.size += done.size
        if done.counts is not None:
            self.counts.merge(done.counts)

    def write(self, job: Job) -> None:
        """Write the summary to `_lint/summary.json` in the folder of the output."""
        out, folder = opened(job.output)
        out.makedirs(f"{folder}/{BESIDE}", exist_ok=True)
        about = {
            "version": __version__,
            "fingerprint": job.settings.fingerprint,
            "fixes": job.settings.fixes,
            "shards": self.shards,
            "failed": self.failed,
            "bytes": self.size,
            **self.counts.plain(),
        }
        with out.open(f"{folder}/{BESIDE}/summary.json", "wb") as file:
            file.write(json.dumps(about, indent=2).encode() + b"\n")

    def lines(self, output: str) -> list[str]:
        """What is told of the run: verdicts, and the rules that found most."""
        counts = self.counts
        verdicts = ", ".join(f"{count:,} {verdict}" for verdict, count in sorted(counts.verdicts.items()))
        lines = [f"{counts.documents:,} documents" + (f": {verdicts}" if verdicts else "")]
        ranked = sorted(counts.rules.items(), key=lambda item: (-item[1].left - item[1].fixed, item[0]))
        lines += [f"  {rule}: {row.fixed:,} fixed, {row.left:,} left" for rule, row in ranked[:_SHOWN]]
        if len(ranked) > _SHOWN:
            lines.append(f"  and {len(ranked) - _SHOWN} rules more")
        lines.append(f"All counts are in {output.rstrip('/')}/{BESIDE}/summary.json.")
        return lines
