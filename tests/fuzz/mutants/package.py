"""The rooms of the package as they are imported for a trial: out of the tree as it is, each module compiled with its switches."""

from __future__ import annotations

import ast
import functools
import gc
import importlib
import sys
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from pathlib import Path
from typing import TYPE_CHECKING

from tests.fuzz.mutants.switches import SWITCH, Mutant, Switched, Switches

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import CodeType, ModuleType

ROOT = Path(__file__).parents[3]
ROOMS = ("values", "compare")


class Loader(SourceFileLoader):
    def __init__(self, name: str, path: str, code: CodeType, switched: Switched) -> None:
        super().__init__(name, path)
        self.code, self.switched = code, switched

    def get_code(self, fullname: str) -> CodeType:
        return self.code

    def exec_module(self, module: ModuleType) -> None:
        setattr(module, SWITCH, self.switched)
        super().exec_module(module)


class Package:
    """Finds the modules of the rooms; `mutants` are all there are, numbered in the order of the files."""

    def __init__(self, rooms: Sequence[str] = ROOMS) -> None:
        self.switched = Switched()
        self.mutants: list[Mutant] = []
        self.codes: dict[str, CodeType] = {}
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
            spec.loader = Loader(name, spec.origin, self.codes[spec.origin], self.switched)
            return spec
        return None

    def install(self) -> None:
        assert "checker" not in sys.modules, "the package is imported with its switches or not at all"
        sys.meta_path.insert(0, self)

    def load(self) -> None:
        for path in self.codes:
            parts = Path(path).relative_to(ROOT).with_suffix("").parts
            importlib.import_module(".".join(parts[:-1] if parts[-1] == "__init__" else parts))

    @staticmethod
    def memories() -> list[functools._lru_cache_wrapper[object]]:
        """Every cache of the package: what a test finds in it was not reached by that test."""
        kept = [one for one in gc.get_objects() if isinstance(one, functools._lru_cache_wrapper)]
        return [one for one in kept if str(getattr(one, "__module__", "")).startswith("checker.")]
