"""How a library's result is compared with Guildhall's."""

from collections.abc import Callable, Iterator

from cross_check.elections import Election
from cross_check.guildhall import Count

# The result of a library: first as it is, without a name. Then, by the name of a rule that may explain the difference,
# the result with this one point decided as in Guildhall.
Attempts = Iterator[tuple[str | None, list]]
Library = Callable[[Election, Count], Attempts]


def layers(candidates: list[str], beats: Callable[[str, str], bool]) -> list[list[str]]:
    """First those whom nobody beats, then those whom nobody of the rest beats, and so on."""
    rest, order = list(candidates), []
    while rest:
        layer = [one for one in rest if not any(beats(other, one) for other in rest)]
        order.append(sorted(layer))
        rest = [one for one in rest if one not in layer]
    return order


def by_score(scores: dict[str, float]) -> list[list[str]]:
    """From the highest score to the lowest, those with the same score together."""
    groups: dict[float, list[str]] = {}
    for candidate, score in sorted(scores.items()):
        groups.setdefault(score, []).append(candidate)
    return [groups[score] for score in sorted(groups, reverse=True)]


def is_by_margins(count: Count) -> bool:
    return "-margins" in count.rule


def has_no_opinion(count: Count) -> bool:
    return count.rule.endswith("-no-opinion")
