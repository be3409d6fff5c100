"""What is written down is what there is."""

import runpy
from pathlib import Path

from lint.registry import installed

ROOT = Path(__file__).parent.parent


def test_generated_documentation_is_up_to_date() -> None:
    generated = runpy.run_path(str(ROOT / "docs" / "generate.py"))["generated"]()
    for path, text in generated.items():
        assert path.read_text(encoding="utf-8") == text, f"run: python docs/generate.py ({path.name})"


def test_every_rule_of_the_tree_is_registered() -> None:
    modules = {path.stem.replace("_", "-") for path in (ROOT / "rules").glob("*/*.py") if path.name != "__init__.py"}
    assert modules == set(installed())


def test_every_phrase_file_belongs_to_a_rule() -> None:
    for path in (ROOT / "rules").glob("*/phrases/*.toml"):
        assert (path.parent.parent / f"{path.stem}.py").exists(), path
