"""Write what comes from the rules: the table in README.md, docs/rules.md, and the compiled catalogue.

usage: python docs/generate.py [--check]

With --check nothing is written, and the exit code is 1 where something would change.
"""

import sys
from pathlib import Path

from lint import wordlists
from lint.catalogue import explain, table
from lint.compiled import NAME, Facts, folder, written
from lint.entry import Entry, Wanted
from lint.index import packed
from lint.phrases import Phrases
from lint.registry import imported
from lint.rule import PhraseRule, Rule

ROOT = Path(__file__).parent.parent
BEGIN, END = "<!-- rules: written by docs/generate.py -->", "<!-- end of rules -->"


def generated() -> dict[Path, str]:
    """What the files are to hold, by path."""
    rules = sorted(imported().values(), key=lambda rule: (rule.category, rule.name))
    lines = ["| rule | category | fix | severity | what it finds |", "| --- | --- | --- | --- | --- |"]
    for name, category, fix, severity, what in table(rules):
        escaped = what.replace("|", "\\|")
        lines.append(f"| [`{name}`](docs/rules.md#{name.split()[0]}) | {category} | {fix} | {severity} | {escaped} |")
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    before, rest = readme.split(BEGIN)
    after = rest.split(END)[1]
    pages = ["<!-- Written by docs/generate.py from the rules. -->", ""]
    for rule in rules:
        pages += [*("#" + line if line.startswith("#") else line for line in explain(rule)), ""]
    return {
        ROOT / "README.md": f"{before}{BEGIN}\n\n" + "\n".join(lines) + f"\n\n{END}{after}",
        ROOT / "rules" / NAME: catalogue(),
        ROOT / "docs" / "rules.md": "# Rules\n\n" + "\n".join(pages).rstrip() + "\n",
    }


def catalogue() -> str:
    """What rules/compiled.jsonl is to hold."""
    at = folder()
    facts, wanted = [], []
    parts: dict[str, object] = {}
    for rule in sorted(imported().values(), key=lambda rule: (rule.category, rule.name)):
        lists = rule.word_file()
        name = lists.relative_to(at).as_posix()
        entry, phrases = Entry.of(rule), Phrases.read(lists) if issubclass(rule, PhraseRule) else None
        if phrases is not None:
            parts[name] = phrases.places
        elif lists.exists():
            parts[name] = wordlists.read(lists)
        own_keys = rule.all_keys.__func__ is Rule.all_keys.__func__  # type: ignore[attr-defined]
        parts[rule.name] = {"triggers": sorted(set(rule.all_triggers())), "keys": rule.all_keys() if own_keys else None}
        wanted.append(Wanted.of(rule, phrases))
        always = not wanted[-1].keys and not wanted[-1].literals
        facts.append(
            Facts(
                entry.name,
                entry.category,
                rule.__module__.removeprefix("lint.rules."),
                entry.default,
                int(entry.severity),
                entry.options,
                tuple(sorted(entry.recipes)),
                name if phrases is not None else None,
                always,
            )
        )
    index = packed(*([getattr(one, what) for one in wanted] for what in ("keys", "sentences", "literals")))
    return written(facts, index, parts, at)


def main(argv: list[str]) -> int:
    """Write what is stale, or only say whether something is."""
    stale = {path: text for path, text in generated().items() if not path.exists() or path.read_text("utf-8") != text}
    if "--check" not in argv:
        for path, text in stale.items():
            path.write_text(text, encoding="utf-8", newline="\n")
        return 0
    return 1 if stale else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
