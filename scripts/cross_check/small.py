"""Small counters with switches, which show that one named point makes the difference between two results."""

from collections.abc import Callable
from fractions import Fraction

from cross_check.elections import Election, Ranking

QUOTAS: dict[str, Callable[[int, int], Fraction]] = {
    "droop": lambda votes, seats: Fraction(votes // (seats + 1) + 1),
    "hagenbach_bischoff": lambda votes, seats: Fraction(votes, seats + 1),
    "hare": lambda votes, seats: Fraction(votes, seats),
}


class Gregory:
    """Weighted inclusive Gregory without rounding, for strict rankings.

    Surpluses move one at a time, the largest first, and those who reach the quota are elected in between; or together.
    """

    def __init__(self, election: Election, quota: str, strictly: bool, together: bool):
        self.election, self.strictly, self.together = election, strictly, together
        votes = sum(weight for weight, _ in election.rankings)
        self.quota = QUOTAS[quota](votes, election.seats)
        self.hopeful = set(election.candidates)
        self.elected: list[str] = []
        self.pending: list[str] = []
        self.papers = [[Fraction(weight), [rank[0] for rank in ranking]] for weight, ranking in election.rankings]

    def winners(self) -> list[str]:
        while not self.is_decided():
            votes = self.votes()
            self.elect(votes)
            if self.is_decided():
                break
            if self.pending:
                self.move_surpluses(votes)
            else:
                self.hopeful.remove(min(self.hopeful, key=lambda one: (votes[one], -self.election.place[one])))
        votes = self.votes()
        left = self.election.seats - len(self.elected)
        return sorted(self.elected + sorted(self.hopeful, key=self.best(votes))[:left])

    def is_decided(self) -> bool:
        left = self.election.seats - len(self.elected)
        return left == 0 or len(self.hopeful) <= left

    def best(self, votes: dict[str, Fraction]):
        return lambda one: (-votes[one], self.election.place[one])

    def holder(self, order: list[str]) -> str | None:
        return next((one for one in order if one in self.hopeful or one in self.pending), None)

    def votes(self) -> dict[str, Fraction]:
        votes = dict.fromkeys(self.election.candidates, Fraction())
        for value, order in self.papers:
            holder = self.holder(order)
            if holder:
                votes[holder] += value
        return votes

    def elect(self, votes: dict[str, Fraction]) -> None:
        least = [] if self.strictly else [self.quota]
        enough = [one for one in self.hopeful if votes[one] > self.quota or votes[one] in least]
        for one in sorted(enough, key=self.best(votes))[: self.election.seats - len(self.elected)]:
            self.hopeful.remove(one)
            self.elected.append(one)
            self.pending.append(one)

    def move_surpluses(self, votes: dict[str, Fraction]) -> None:
        largest = max(self.pending, key=lambda one: (votes[one], self.election.place[one]))
        moved = list(self.pending) if self.together else [largest]
        for paper in self.papers:
            holder = self.holder(paper[1])
            if holder in moved:
                paper[0] *= (votes[holder] - self.quota) / votes[holder]
                # The ballot goes on to hopefuls only, not to others who are elected already.
                paper[1] = [one for one in paper[1] if one in self.hopeful]
        self.pending = [one for one in self.pending if one not in moved]


class Meek:
    """Meek's method in floating point.

    Equal ranks count as the average of all orders, or have even shares. To be elected, a candidate needs more than the
    quota, or just the quota.
    """

    TOLERANCE = 1e-9
    # If keep factors don't settle by then, they won't.
    ITERATIONS = 1_000

    def __init__(self, election: Election, even: bool, strictly: bool):
        self.election = election
        self.tolerance = self.TOLERANCE * sum(weight for weight, _ in election.rankings)
        self.margin = self.tolerance if strictly else -self.tolerance
        self.share = even_shares if even else average_shares
        self.keep = dict.fromkeys(election.candidates, 1.0)
        self.elected: list[str] = []
        self.hopeful = set(election.candidates)

    def winners(self) -> list[str]:
        seats = self.election.seats
        while len(self.elected) < seats and len(self.hopeful) > seats - len(self.elected):
            votes, quota = self.converge()
            enough = [one for one in self.hopeful if votes[one] > quota + self.margin]
            enough.sort(key=lambda one: (-votes[one], self.election.place[one]))
            for one in enough[: seats - len(self.elected)]:
                self.hopeful.remove(one)
                self.elected.append(one)
            if not enough:
                fewest = min(votes[one] for one in self.hopeful)
                tied = [one for one in self.hopeful if votes[one] <= fewest + self.tolerance]
                loser = max(tied, key=self.election.place.get)
                self.hopeful.remove(loser)
                self.keep[loser] = 0.0
        return sorted(self.elected + (list(self.hopeful) if len(self.elected) < seats else []))

    def converge(self) -> tuple[dict[str, float], float]:
        for _ in range(self.ITERATIONS):
            votes = dict.fromkeys(self.election.candidates, 0.0)
            for weight, ranking in self.election.rankings:
                self.distribute(weight, ranking, votes)
            quota = sum(votes.values()) / (self.election.seats + 1)
            if all(abs(votes[one] - quota) < self.tolerance / 10 for one in self.elected):
                break
            for one in self.elected:
                self.keep[one] = min(1.0, self.keep[one] * quota / votes[one])
        return votes, quota

    def distribute(self, weight: int, ranking: Ranking, votes: dict[str, float]) -> None:
        reaching = float(weight)
        for rank in ranking:
            kept, passed_on = self.share([self.keep[one] for one in rank])
            for one, share in zip(rank, kept):
                votes[one] += reaching * share
            reaching *= passed_on


def even_shares(keep: list[float]) -> tuple[list[float], float]:
    """What candidates on one rank keep of a vote, and what they pass on. Those still in the count share equally."""
    left = sum(factor > 0 for factor in keep)
    if left == 0:
        return [0.0] * len(keep), 1.0
    shares = [factor / left for factor in keep]
    return shares, 1 - sum(shares)


def average_shares(keep: list[float]) -> tuple[list[float], float]:
    """The same as the average of all orders of the candidates on that rank."""
    if len(keep) == 1:
        return keep, 1 - keep[0]
    shares, passed_on = [0.0] * len(keep), 0.0
    for first, factor in enumerate(keep):
        # In an equal part of all orders, this candidate is first.
        others, rest = average_shares(keep[:first] + keep[first + 1 :])
        others.insert(first, 0.0)
        for place, other in enumerate(others):
            shares[place] += (1 - factor) * other / len(keep)
        shares[first] += factor / len(keep)
        passed_on += (1 - factor) * rest / len(keep)
    return shares, passed_on


def condorcet_irv(election: Election, share_place: bool) -> list[str]:
    """Who takes the first place by Condorcet-IRV. If everyone is tied, they share the place, or the count goes on."""
    active = set(election.candidates)
    while True:
        for one in active:
            if all(beats(election, one, other) for other in active - {one}):
                return [one]
        first = dict.fromkeys(active, 0)
        for weight, ranking in election.rankings:
            for one in next((named for rank in ranking if (named := active & set(rank))), ()):
                first[one] += weight
        tied = {one for one in active if first[one] == min(first.values())}
        if tied == active and share_place:
            return sorted(active)
        active.remove(max(tied, key=election.place.get))


def beats(election: Election, one: str, other: str) -> bool:
    return prefer(election, one, other) > prefer(election, other, one)


def prefer(election: Election, one: str, other: str) -> int:
    """How many votes prefer one to the other. Unranked candidates are last."""
    votes = 0
    for weight, ranking in election.rankings:
        rank = next((rank for rank in ranking if one in rank or other in rank), ())
        if one in rank and other not in rank:
            votes += weight
    return votes
