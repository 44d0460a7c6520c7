"""Counts random elections with Guildhall and with other libraries, and compares the results.

Prints how many results of each method agree, and which rules explain the others. Fails if none explains a difference.
"""

import sys
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from cross_check import stand_ins

stand_ins.use()

from cross_check import rules, with_abcvoting, with_pref_voting, with_votelib
from cross_check.attempts import Library
from cross_check.elections import Election, elections
from cross_check.guildhall import Count, Guildhall

VARIANTS = ["", "-margins", "-no-opinion", "-margins-no-opinion"]


@dataclass
class Comparison:
    """A method of Guildhall and the same one of a library."""

    # The rule's identifier. If it has variants, each election is counted by one of them.
    method: str
    library: str
    attempts: Library
    # What's compared: winners as they were elected, or who's elected, or the order of all, or the first place.
    view: Callable[[Count], list]
    applies: Callable[[Election], bool] = lambda _: True
    variants: list[str] = field(default_factory=lambda: [""])
    # Whether the library can't tell an exact tie from a small difference.
    in_floating_point: bool = False
    agree: int = 0
    explained: Counter = field(default_factory=Counter)
    failed: int = 0

    def rule(self, election: Election) -> str:
        return self.method + self.variants[election.number % len(self.variants)]


def winners(count: Count) -> list[str]:
    return count.winners


def elected(count: Count) -> list[str]:
    return sorted(count.winners)


def order(count: Count) -> list[list[str]]:
    return count.order


def first(count: Count) -> list[str]:
    return count.order[0]


def is_strict(election: Election) -> bool:
    return election.is_strict


def has_few_votes(election: Election) -> bool:
    """Some libraries keep each vote in memory."""
    return sum(weight for weight, _ in election.points) < 10_000


def is_complete(election: Election) -> bool:
    return election.is_complete


def turn(number: int, of: int, also: Callable[[Election], bool] = lambda _: True) -> Callable[[Election], bool]:
    """Some methods take turns, so that the check takes less than a minute."""
    # Variants go by the number's last two bits.
    return lambda election: election.number // len(VARIANTS) % of == number and also(election)


def comparisons() -> list[Comparison]:
    pref, votelib, abc = with_pref_voting, with_votelib, with_abcvoting
    fractions, whole = turn(0, 2, is_strict), turn(1, 2, is_strict)
    hagenbach = "wigm-hagenbach-bischoff"
    return [
        Comparison("meek-exact", "pref_voting", pref.meek, elected, in_floating_point=True),
        Comparison("scotland", "pref_voting", pref.scotland, elected, is_strict),
        Comparison("wigm-exact", "pref_voting", pref.wigm_exact, elected, fractions, in_floating_point=True),
        Comparison("wigm-hare", "votelib", votelib.wigm_hare, elected, fractions),
        Comparison("wigm-droop", "pref_voting", pref.wigm_droop, elected, whole, in_floating_point=True),
        Comparison("wigm-droop", "votelib", votelib.wigm_droop, elected, whole),
        Comparison(hagenbach, "pref_voting", pref.wigm_hagenbach_bischoff, elected, whole, in_floating_point=True),
        Comparison(hagenbach, "votelib", votelib.wigm_hagenbach_bischoff, elected, whole),
        Comparison("irv", "pref_voting", pref.irv, winners),
        Comparison("irv", "votelib", votelib.irv, winners),
        Comparison("schulze", "pref_voting", pref.schulze, order, variants=VARIANTS),
        Comparison("schulze", "votelib", votelib.schulze, elected, variants=VARIANTS),
        Comparison("ranked-pairs", "pref_voting", pref.ranked_pairs, order, variants=VARIANTS),
        Comparison("ranked-pairs", "votelib", votelib.ranked_pairs, winners, variants=VARIANTS),
        Comparison("minimax", "pref_voting", pref.minimax, order, turn(0, 2), VARIANTS),
        Comparison("minimax", "votelib", votelib.minimax, elected, turn(0, 2), VARIANTS),
        Comparison("copeland", "pref_voting", pref.copeland, order, turn(1, 2), ["", "-no-opinion"]),
        Comparison("copeland", "votelib", votelib.copeland, elected, turn(1, 2), ["", "-no-opinion"]),
        Comparison("condorcet-irv", "pref_voting", pref.condorcet_irv_winner, first, is_complete),
        Comparison("plurality", "pref_voting", pref.plurality, order, turn(0, 3)),
        Comparison("plurality", "votelib", votelib.plurality, elected, turn(0, 3)),
        Comparison("approval", "pref_voting", pref.approval, order, turn(1, 3)),
        Comparison("approval", "votelib", votelib.approval, elected, turn(1, 3)),
        Comparison("approval", "abcvoting", abc.approval, elected, turn(1, 3)),
        Comparison("cumulative", "votelib", votelib.cumulative, elected, turn(2, 3, has_few_votes)),
    ]


def compare(comparison: Comparison, election: Election, count: Count, guildhall: Guildhall) -> None:
    ours = comparison.view(count)
    results = []
    for rule, theirs in comparison.attempts(election, count):
        results.append((rule, theirs))
        if theirs == ours:
            if rule is None:
                comparison.agree += 1
            else:
                comparison.explained[rule] += 1
            return
    theirs = results[0][1] if results else None
    if comparison.in_floating_point and with_another_tie_order(comparison, election, count, guildhall, theirs):
        comparison.explained[rules.FLOATING_POINT] += 1
        return
    comparison.failed += 1
    print(f"{count.rule} and {comparison.library} differ in election {election.number}:")
    print(guildhall.file(election, count.rule).read_text(encoding="utf-8"))
    print(f"    Guildhall: {ours}, ties: {count.ties}, in the order for ties {election.tie_order}")
    for rule, result in results:
        print(f"    {comparison.library}{f', {rule}' if rule else ''}: {result}")


def with_another_tie_order(
    comparison: Comparison, election: Election, count: Count, guildhall: Guildhall, theirs: list | None
) -> bool:
    """Whether Guildhall has the library's result if somebody else loses the ties that it reports."""
    tied = {candidate for tie in count.ties for candidate in tie.tied}
    for loser in sorted(tied):
        order = [loser] + [candidate for candidate in election.tie_order if candidate != loser]
        if comparison.view(guildhall.with_tie_order(election, count.rule, order)) == theirs:
            return True
    return False


def table(all_comparisons: list[Comparison]) -> None:
    print(f"{'method':24}{'library':13}{'agree':>6}{'explained':>11}{'total':>7}")
    for comparison in all_comparisons:
        explained = sum(comparison.explained.values())
        total = comparison.agree + explained + comparison.failed
        print(f"{comparison.method:24}{comparison.library:13}{comparison.agree:6}{explained:11}{total:7}")
        for rule, number in comparison.explained.most_common():
            print(f"{'':37}{'':6}{number:11}  {rule}")
    used = {name for comparison in all_comparisons for rule in comparison.explained for name in rule.split(" and ")}
    print()
    for name in sorted(used):
        print(f"{name}: {rules.MEANING[name]}")


def main() -> None:
    guildhall = Guildhall(Path(sys.argv[1]), Path(sys.argv[2]))
    all_comparisons = comparisons()
    with ThreadPoolExecutor(max_workers=2) as pool:
        for election in elections():
            election.write(guildhall.folder)
            due = [comparison for comparison in all_comparisons if comparison.applies(election)]
            rules_due = list(dict.fromkeys(comparison.rule(election) for comparison in due))
            counts = dict(zip(rules_due, pool.map(partial(guildhall.count, election), rules_due)))
            for comparison in due:
                compare(comparison, election, counts[comparison.rule(election)], guildhall)
    table(all_comparisons)
    # As other test runners end, for scripts/count.
    failed = sum(comparison.failed > 0 for comparison in all_comparisons)
    print(f"\n# pass {len(all_comparisons) - failed}\n# fail {failed}")
    sys.exit(failed > 0)


main()
