"""Compare what was built with the tree: a file that is missing from a wheel is missing without a word.

usage: wheel_contents.py WHEEL SDIST
"""

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path


def tracked(suffixes: tuple[str, ...]) -> set[str]:
    """The files of the two packages under version control, as they are called when installed."""
    listed = subprocess.run(["git", "ls-files", "lint", "rules"], check=True, capture_output=True, text=True)
    names = {name for name in listed.stdout.splitlines() if name.endswith(suffixes)}
    return {name if name.startswith("lint/") else f"lint/{name}" for name in names}


def main(wheel: str, sdist: str) -> int:
    expected = tracked((".py", ".toml", ".json", ".jsonl", ".typed"))
    with zipfile.ZipFile(wheel) as archive:
        built = {name for name in archive.namelist() if ".dist-info/" not in name}
    missing, surplus = expected - built, built - expected
    with tarfile.open(sdist) as archive:
        shipped = {"/".join(Path(name).parts[1:]) for name in archive.getnames()}
    lost = {name for name in expected if name not in shipped and name.removeprefix("lint/") not in shipped}
    for title, names in (("missing from the wheel", missing), ("not in the tree", surplus), ("not in the sdist", lost)):
        for name in sorted(names):
            print(f"{title}: {name}")
    return 1 if missing or surplus or lost else 0


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
