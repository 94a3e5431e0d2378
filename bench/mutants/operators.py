"""What can be changed at one place of the code, and to what."""

import ast
import copy
from collections.abc import Iterator

Change = tuple[str, ast.AST]

COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt, ast.GtE),
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.LtE),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Div,
    ast.Mod: ast.FloorDiv,
    ast.Pow: ast.Mult,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
}
PAIRS = (
    ("min", "max"),
    ("minimum", "maximum"),
    ("nanmin", "nanmax"),
    ("argmin", "argmax"),
    ("floor", "ceil"),
    ("any", "all"),
)
SWAPS = {one: other for a, b in PAIRS for one, other in ((a, b), (b, a))}


def changes(node: ast.AST) -> Iterator[Change]:
    """Yield the name of an operator and the node that it puts in the place of this one."""
    match node:
        case ast.Compare():
            yield from _comparison(node)
        case ast.BinOp() if not (_is_text(node.left) or _is_text(node.right)):
            yield from _arithmetic(node)
        case ast.AugAssign() if not _is_text(node.value):
            yield from _arithmetic(node)
        case ast.BoolOp():
            yield "and-or", _with(node, op=ast.Or() if isinstance(node.op, ast.And) else ast.And())
        case ast.UnaryOp(op=ast.Not()):
            yield "not", node.operand
        case ast.UnaryOp(op=ast.USub()):
            yield "sign", node.operand
        case ast.If(test=test) | ast.While(test=test) | ast.IfExp(test=test) if not _turned(test):
            yield "condition", _with(node, test=ast.UnaryOp(ast.Not(), test))
        case ast.comprehension(ifs=[first, *others]) if not _turned(first):
            yield "condition", _with(node, ifs=[ast.UnaryOp(ast.Not(), first), *others])
        case ast.keyword(arg="axis", value=ast.Constant(value=0 | 1 as axis)):
            yield "axis", _with(node, value=ast.Constant(1 - axis))
        case ast.Call(func=ast.Name(id=name)) if name in SWAPS:
            yield "swap", _with(node, func=ast.Name(SWAPS[name], ast.Load()))
        case ast.Call(func=ast.Attribute(attr=name)) if name in SWAPS:
            yield "swap", _with(node, func=_with(node.func, attr=SWAPS[name]))
        case ast.Constant():
            yield from _constant(node)


def _comparison(node: ast.Compare) -> Iterator[Change]:
    for place, operator in enumerate(node.ops):
        for other in COMPARISONS[type(operator)]:
            ops = [*node.ops[:place], other(), *node.ops[place + 1 :]]
            yield "comparison", _with(node, ops=ops)


def _arithmetic(node: ast.BinOp | ast.AugAssign) -> Iterator[Change]:
    other = ARITHMETIC.get(type(node.op))
    if other:
        yield "arithmetic", _with(node, op=other())


def _constant(node: ast.Constant) -> Iterator[Change]:
    match node.value:
        case bool(value):
            yield "boolean", ast.Constant(not value)
        case int(value):
            yield "plus-one", ast.Constant(value + 1)
            yield "minus-one", ast.Constant(value - 1)
        case float(value):
            yield "plus-one", ast.Constant(value + 1)
            if value:
                yield "zero", ast.Constant(0.0)


def _with(node: ast.AST, **fields: object) -> ast.AST:
    other = copy.copy(node)
    for name, value in fields.items():
        setattr(other, name, value)
    return other


def _turned(test: ast.expr) -> bool:
    """Whether another operator turns this condition round already."""
    match test:
        case ast.UnaryOp(op=ast.Not()):
            return True
        case ast.Compare(ops=[operator]):
            return len(COMPARISONS[type(operator)]) == 1
    return False


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.JoinedStr) or (
        isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
