"""The rules of the house that import-linter does not hold (CONTRIBUTING.md).

Who may import whom stands in pyproject.toml. Here: doors only open, nobody looks past a door, the
engine names no language, modules and functions stay small, what is public says what it does.
"""

import ast
import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import dragoman
from dragoman.errors import DragomanError
from dragoman.knowledge.languages import available

ROOT = Path(dragoman.__file__).parent
MODULES = sorted(p for p in ROOT.rglob("*.py") if "data" not in p.relative_to(ROOT).parts)
DOORS = [p for p in MODULES if p.name == "__init__.py"]
LONGEST_MODULE = 300
LONGEST_FUNCTION = 60

# Two-letter tags that are words too: they count only beside something called tag or language.
ALSO_WORDS = frozenset({"am", "an", "as", "be", "he", "id", "is", "it", "my", "no", "or", "so", "to"})
# Tags of languages that have no folder yet: they cannot be named either.
OTHERS = """ar az cs da de el es et fa fi fr he hr hu hy id is it ja ka kk ko ky lt lv mk nl no pt ru sk sl sq
sr sv tg th tk tr uk uz vi zh bul ces deu ell eng fas fra kaz pol por ron rus spa srp tur ukr zho"""
TAGS = frozenset(available()) | frozenset(OTHERS.split())


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


@pytest.mark.parametrize("path", DOORS, ids=_name)
def test_a_door_only_opens(path: Path) -> None:
    package_door = path == ROOT / "__init__.py"
    docstring, *rest = _tree(path).body
    assert isinstance(docstring, ast.Expr) and isinstance(docstring.value, ast.Constant), "it has no docstring"
    for node in rest:
        if isinstance(node, ast.Import | ast.ImportFrom):
            continue
        if isinstance(node, ast.Assign) and _assigned(node) == "__all__":
            continue
        # The door of the whole package imports the stages only when they are asked for.
        lazy = isinstance(node, ast.If) or (isinstance(node, ast.FunctionDef) and node.name == "__getattr__")
        version = isinstance(node, ast.Assign) and _assigned(node) == "__version__"
        assert package_door and (lazy or version), f"line {node.lineno}: a door only opens"


def _assigned(node: ast.Assign) -> str:
    return node.targets[0].id if isinstance(node.targets[0], ast.Name) else ""


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_nobody_looks_past_a_door(path: Path) -> None:
    past = [f"line {line}: {target}" for line, target in _imports(path) if not _may_open(path, target)]
    assert not past, "import from the door of the room instead: " + "; ".join(past)


def _imports(path: Path) -> Iterator[tuple[int, str]]:
    """Every module of ours that a file names in an import, also inside a function."""
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            given = _given(node.module)
            names = [node.module, *(f"{node.module}.{a.name}" for a in node.names if a.name not in given)]
        else:
            continue
        yield from ((node.lineno, name) for name in names if name.split(".")[0] == ROOT.name)


@cache
def _given(room: str) -> frozenset[str]:
    """What a room's door gives: a function often has the name of the module that it stands in."""
    door = ROOT.parent.joinpath(*room.split("."), "__init__.py")
    if not door.is_file():
        return frozenset()
    lists = (n.value for n in _tree(door).body if isinstance(n, ast.Assign) and _assigned(n) == "__all__")
    return frozenset(name for value in lists for name in ast.literal_eval(value))


def _may_open(path: Path, target: str) -> bool:
    """A module may be imported from inside its own room only; a room through its door by anyone."""
    file = ROOT.parent.joinpath(*target.split(".")).with_suffix(".py")
    # What is no file is a room, or a name that its door gives.
    return not file.is_file() or file.parent == ROOT or file.parent in path.parents


def test_looking_past_a_door_is_told() -> None:
    stranger = ROOT / "pipeline.py"
    assert not _may_open(stranger, "dragoman.reading.names.runs")
    assert _may_open(stranger, "dragoman.reading.names")
    assert _may_open(ROOT / "reading" / "names" / "find.py", "dragoman.reading.names.runs")


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_the_engine_names_no_language(path: Path) -> None:
    named = list(_languages_named(_tree(path)))
    assert not named, "what differs between languages is data: " + "; ".join(named)


def _languages_named(tree: ast.Module) -> Iterator[str]:
    """Comparisons, match cases, dict literals and other collections that hold a language's tag."""
    collections = (ast.Dict, ast.Tuple, ast.List, ast.Set)
    for node in ast.walk(tree):
        if not isinstance(node, (ast.Compare, ast.MatchValue, *collections)):
            continue
        words = {c.value for c in ast.walk(node) if isinstance(c, ast.Constant) and isinstance(c.value, str)}
        written = ast.unparse(node)
        sure = any(word in written.casefold() for word in ("tag", "lang"))
        tags = sorted(w for w in words & TAGS if sure or w not in ALSO_WORDS)
        if tags:
            yield f"line {node.lineno}: {', '.join(tags)} in {written[:80]}"


@pytest.mark.parametrize(
    "source",
    [
        'x = 1 if tag == "uk" else 2',
        'if language.tag in ("id", "ms"): pass',
        'match tag:\n    case "ro":\n        pass',
        'ENDINGS = {"pl": "owi"}',
        'CASES = ("default", "bg")',
    ],
)
def test_naming_a_language_is_told(source: str) -> None:
    assert list(_languages_named(ast.parse(source)))


@pytest.mark.parametrize("source", ['row = {"id": 1, "is": 2}', 'if section == "to": pass', 'kind == "place"'])
def test_ordinary_words_name_no_language(source: str) -> None:
    assert not list(_languages_named(ast.parse(source)))


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_a_module_and_its_functions_are_small(path: Path) -> None:
    lines = len(path.read_text("utf-8").splitlines())
    assert lines <= LONGEST_MODULE, f"{lines} lines: part it by what it is about"
    functions = (n for n in ast.walk(_tree(path)) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef))
    long = [f"{f.name} ({_length(f)} lines)" for f in functions if _length(f) > LONGEST_FUNCTION]
    assert not long, "too long to hold in the head: " + ", ".join(long)


def _length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_what_is_public_says_what_it_does(path: Path) -> None:
    assert ast.get_docstring(_tree(path)), "the module has no docstring"
    silent = [name for name, node in _public(_tree(path)) if not ast.get_docstring(node)]
    assert not silent, "without a docstring: " + ", ".join(silent)


def _public(
    within: ast.Module | ast.ClassDef,
) -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef]]:
    for node in within.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) and node.name[0] != "_":
            yield node.name, node
            if isinstance(node, ast.ClassDef):
                yield from ((f"{node.name}.{name}", inner) for name, inner in _public(node))


def test_every_exception_is_in_the_one_tree() -> None:
    strangers = []
    for found in pkgutil.walk_packages(dragoman.__path__, "dragoman."):
        if found.name == "dragoman.__main__":  # importing it runs the program
            continue
        for name, thing in inspect.getmembers(importlib.import_module(found.name), inspect.isclass):
            ours = thing.__module__.startswith("dragoman.")
            if ours and issubclass(thing, BaseException) and not issubclass(thing, DragomanError):
                strangers.append(f"{thing.__module__}.{name}")
    assert not strangers
