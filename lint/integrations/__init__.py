"""The linter inside other engines: one pure core over batches of texts, and thin shells around it.

`lint.integrations.ray`, `.datatrove` and `.datasets` each need their library, which is
imported with them and never before.
"""

from lint.integrations.batch import Reported, Result, Verdict, lint_batch
from lint.integrations.counts import Counts
from lint.integrations.settings import Settings

__all__ = ["Counts", "Reported", "Result", "Settings", "Verdict", "lint_batch"]
