"""Find the mutants of a source, and pick some by a seed.

Each is picked by a hash of the seed and of what it is: an edit elsewhere changes no other pick.
"""

import ast
import copy
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass, replace
from pathlib import Path

from bench.mutants.operators import changes

# Neither types, nor what is said of an error or of a record, nor how a result is kept or checked.
UNTOUCHED = (ast.Raise, ast.Assert, ast.JoinedStr, ast.Import, ast.ImportFrom, ast.pattern)
UNTOUCHED_FIELDS = {"annotation", "returns", "decorator_list", "bases"}
UNTOUCHED_FUNCTIONS = {"__repr__", "__str__"}
UNTOUCHED_KEYWORDS = {"strict", "copy"}
BODIES = ("body", "orelse", "finalbody", "handlers", "cases", "decorator_list")


@dataclass(frozen=True)
class Mutant:
    """What a mutant is, without the number of a line.

    Attributes
    ----------
    file : str
        Relative to the repository.
    function : str
        Qualified name of the outermost function; empty outside of functions.
    operator, before, after : str
        Kind of change, and the changed expression before and after it.
    nth : int
        Of those alike in the function, from 0.
    """

    file: str
    function: str
    operator: str
    before: str
    after: str
    nth: int = 0


@dataclass(frozen=True)
class Place:
    """Where a node hangs in a syntax tree.

    Attributes
    ----------
    parent, field, index : AST, str, int or None
    statement : stmt or None
        The innermost around the node, or None if the node is one.
    function : str
    """

    parent: ast.AST
    field: str
    index: int | None
    statement: ast.stmt | None
    function: str

    def put(self, node: ast.AST) -> str:
        """Hang another node there, and say the statement that comes of it."""
        if self.index is None:
            setattr(self.parent, self.field, node)
        else:
            getattr(self.parent, self.field)[self.index] = node
        return _said(self.statement or node)


def every_mutant(root: Path, folders: Iterable[str]) -> list[Mutant]:
    """All mutants of the Python files in folders of a repository."""
    files = sorted(each for folder in folders for each in (root / folder).rglob("*.py"))
    return [
        mutant
        for file in files
        for mutant, _ in _mutants(ast.parse(file.read_text()), str(file.relative_to(root)))
    ]


def pick(mutants: Iterable[Mutant], number: int, seed: int) -> list[Mutant]:
    """Some of them: the same for the same seed, whatever the others are."""

    def drawn(mutant: Mutant) -> bytes:
        return hashlib.sha256(repr((seed, *astuple(mutant))).encode()).digest()

    return sorted(mutants, key=drawn)[:number]


def mutated(source: str, mutant: Mutant) -> str:
    """The source with the fault in it."""
    tree = ast.parse(source)
    return next(ast.unparse(tree) for each, _ in _mutants(tree, mutant.file) if each == mutant)


def _mutants(tree: ast.Module, file: str) -> Iterator[tuple[Mutant, ast.Module]]:
    """Yield each mutant, with the tree that is mutated until the next."""
    alike: Counter[Mutant] = Counter()
    for node, place in list(_places(tree, None, _Scope())):
        for operator, other in changes(node):
            before, after = place.put(node), place.put(other)
            mutant = Mutant(file, place.function, operator, before, after)
            yield replace(mutant, nth=alike[mutant]), tree
            alike[mutant] += 1
        place.put(node)


@dataclass(frozen=True)
class _Scope:
    name: str = ""
    inside: bool = False

    def of(self, node: ast.AST) -> "_Scope":
        if self.inside or not isinstance(node, ast.ClassDef | ast.FunctionDef):
            return self
        name = f"{self.name}.{node.name}".lstrip(".")
        return _Scope(name, isinstance(node, ast.FunctionDef))


def _places(
    node: ast.AST, statement: ast.stmt | None, scope: _Scope
) -> Iterator[tuple[ast.AST, Place]]:
    around = node if isinstance(node, ast.stmt) else statement
    for field, value in ast.iter_fields(node):
        if field in UNTOUCHED_FIELDS:
            continue
        listed = isinstance(value, list)
        for index, child in enumerate(value if listed else [value]):
            if not isinstance(child, ast.AST) or _untouched(child, node, scope):
                continue
            within = None if isinstance(child, ast.stmt) else around
            yield child, Place(node, field, index if listed else None, within, scope.name)
            yield from _places(child, within, scope.of(child))


def _untouched(node: ast.AST, parent: ast.AST, scope: _Scope) -> bool:
    match node:
        case ast.FunctionDef(name=name):
            return name in UNTOUCHED_FUNCTIONS
        case ast.If(test=ast.Name(id="TYPE_CHECKING")):
            return True
        case ast.keyword(arg=name) if name in UNTOUCHED_KEYWORDS:
            return True
        case ast.Constant() if isinstance(parent, ast.keyword) and parent.arg == "axis":
            return True  # the keyword itself is changed
        case ast.BinOp(op=ast.BitOr()):
            return not scope.inside  # a union of types
    return isinstance(node, UNTOUCHED)


def _said(node: ast.AST) -> str:
    """A statement without those inside it."""
    bodies = [name for name in BODIES if isinstance(getattr(node, name, None), list)]
    if not bodies:
        return ast.unparse(node)
    head = copy.copy(node)
    for name in bodies:
        setattr(head, name, [])
    return ast.unparse(head).strip()
