"""Takes the place of packages that pref_voting and abcvoting import for drawing, compiling and linear programs.

Nothing that's counted here needs them. They would be 500 MB, and gurobipy isn't free software.
"""

import sys
import types

UNUSED = [
    "gurobipy",
    "matplotlib.pyplot",
    "nashpy",
    "numba",
    "ortools.linear_solver.pywraplp",
    "pulp",
    "scipy.optimize",
]


def use() -> None:
    for name in UNUSED:
        module(name)
    sys.modules["numba"].jit = lambda *_, **__: lambda function: function
    sys.modules["scipy.optimize"].linprog = None


def module(name: str) -> types.ModuleType:
    """An empty module, with those that it's in."""
    if name not in sys.modules:
        sys.modules[name] = types.ModuleType(name)
        parent, _, child = name.rpartition(".")
        if parent:
            setattr(module(parent), child, sys.modules[name])
    return sys.modules[name]
