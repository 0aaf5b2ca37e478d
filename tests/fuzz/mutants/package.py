"""The rooms of the package as they are imported for a trial: out of the tree as it is, each module compiled with its switches."""

from __future__ import annotations

import ast
import functools
import gc
import hashlib
import importlib
import sys
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from pathlib import Path
from typing import TYPE_CHECKING

from tests.fuzz.mutants.memory import Memories, Switched
from tests.fuzz.mutants.switches import SWITCH, Mutant, Switches

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import CodeType, ModuleType

ROOT = Path(__file__).parents[3]
ROOMS = ("values", "compare")


class Loader(SourceFileLoader):
    def __init__(self, name: str, path: str, code: CodeType, given: dict[str, object]) -> None:
        super().__init__(name, path)
        self.code, self.given = code, given

    def get_code(self, fullname: str) -> CodeType:
        return self.code

    def exec_module(self, module: ModuleType) -> None:
        vars(module).update(self.given)
        super().exec_module(module)


class Package:
    """Finds the modules of the rooms; `mutants` are all there are, numbered in the order of the files."""

    def __init__(self, rooms: Sequence[str] = ROOMS) -> None:
        self.switched = Switched()
        self.memories = Memories(self.switched)
        self.mutants: list[Mutant] = []
        self.codes: dict[str, CodeType] = {}
        self.source = b"".join(path.read_bytes() for path in sorted((ROOT / "checker").rglob("*.py")))
        for room in rooms:
            for path in sorted((ROOT / "checker" / room).rglob("*.py")):
                text = path.read_text(encoding="utf-8")
                switches = Switches(path.relative_to(ROOT).as_posix(), text, len(self.mutants))
                tree = ast.fix_missing_locations(switches.visit(ast.parse(text)))
                self.mutants += switches.mutants
                self.codes[str(path)] = compile(tree, str(path), "exec", dont_inherit=True)

    def find_spec(self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None) -> ModuleSpec | None:
        spec = PathFinder.find_spec(name, path, target) if name.startswith("checker.") else None
        if spec and spec.origin in self.codes:
            given = {SWITCH: self.switched, "lru_cache": self.memories.lru_cache}
            spec.loader = Loader(name, spec.origin, self.codes[spec.origin], given)
            return spec
        return None

    def install(self) -> None:
        assert "checker" not in sys.modules, "the package is imported with its switches or not at all"
        sys.meta_path.insert(0, self)

    def load(self) -> None:
        for path in self.codes:
            parts = Path(path).relative_to(ROOT).with_suffix("").parts
            importlib.import_module(".".join(parts[:-1] if parts[-1] == "__init__" else parts))

    def stamp(self, test: Path) -> str:
        """Another one for any change of the package, of the test's file, or of what stands beside and below it: cases, answers."""
        beside = sorted(path for path in test.parent.rglob("*") if path.suffix in (".py", ".txt", ".yaml") and path != test)
        cases = b"".join(path.read_bytes() for path in beside if not path.name.startswith("test_"))
        return hashlib.sha256(self.source + cases + test.read_bytes()).hexdigest()

    @staticmethod
    def other_memories() -> list[functools._lru_cache_wrapper[object]]:
        """The caches of the other rooms: what they hold may have come out of these."""
        kept = [one for one in gc.get_objects() if isinstance(one, functools._lru_cache_wrapper)]
        return [one for one in kept if str(getattr(one, "__module__", "")).startswith("checker.")]
