"""Counts with votelib: https://github.com/simberaj/votelib, MIT."""

from functools import lru_cache

import votelib.component.pairwin_scorer as scorers
from votelib.convert import ApprovalToSimpleVotes, RankedToCondorcetVotes
from votelib.evaluate.cardinal import ScoreVoting
from votelib.evaluate.condorcet import Copeland, MinimaxCondorcet, RankedPairs, Schulze, pairwise_wins
from votelib.evaluate.core import Plurality, Tie
from votelib.evaluate.sequential import TransferableVoteSelector

from cross_check import rules
from cross_check.attempts import Attempts, by_score, has_no_opinion, is_by_margins, layers
from cross_check.elections import Election, Ranking
from cross_check.guildhall import Count
from cross_check.small import Gregory

Pairs = dict[tuple[str, str], int]


def ranked(ballots: list[tuple[int, Ranking]]) -> dict[tuple, int]:
    votes: dict[tuple, int] = {}
    for weight, ranking in ballots:
        ballot = tuple(rank[0] if len(rank) == 1 else frozenset(rank) for rank in ranking)
        votes[ballot] = votes.get(ballot, 0) + weight
    return votes


@lru_cache(maxsize=2)
def pairs(election: Election, no_opinion: bool) -> Pairs:
    """How many votes prefer one candidate to the other.

    The library considers equally strong pairs as they come, so they're in the order that Guildhall considers them in:
    those with fewer votes against them, then those with the winner who's best in ties.
    """
    votes = RankedToCondorcetVotes(unranked_at_bottom=not no_opinion).convert(ranked(election.rankings))
    place = election.place
    both = [(one, other) for one in election.candidates for other in election.candidates if one != other]
    both.sort(key=lambda pair: (votes.get(pair[::-1], 0), place[pair[0]], -place[pair[1]]))
    return {pair: votes.get(pair, 0) for pair in both}


def margins(votes: Pairs) -> Pairs:
    return {pair: max(0, margin) for pair, margin in scorers.get("margins")(votes).items()}


def in_tie_order(election: Election, found: list) -> Attempts:
    """Who's elected, of those who are tied by the published order."""
    if Tie.any(found):
        yield rules.TIE_ORDER, sorted(Tie.break_by_list(found, election.tie_order[::-1]))
    else:
        yield None, sorted(found)


def schulze(election: Election, count: Count) -> Attempts:
    votes = pairs(election, has_no_opinion(count))
    votes = margins(votes) if is_by_margins(count) else votes
    yield from in_tie_order(election, Schulze().evaluate(votes, election.seats))
    scale = sum(weight for weight, _ in election.rankings) + 1
    fewer_against = {pair: number * scale + scale - votes[pair[::-1]] for pair, number in votes.items()}
    for rule, strengths in [(rules.PATH_WINS, votes), (f"{rules.PATH_WINS} and {rules.FEWER_AGAINST}", fewer_against)]:
        stronger = set(pairwise_wins(Schulze.widest_paths(strengths)))
        yield rule, sorted(seated(election, layers(election.candidates, lambda one, other: (one, other) in stronger)))


def ranked_pairs(election: Election, count: Count) -> Attempts:
    votes = pairs(election, has_no_opinion(count))
    yield None, RankedPairs(scoring(count)).evaluate(votes, election.seats)
    strengths = margins(votes) if is_by_margins(count) else scorers.get("winning_votes")(votes)
    defeats = [pair for pair, strength in strengths.items() if strength > 0]
    defeats.sort(key=lambda pair: (strengths[pair], votes[pair]), reverse=True)
    locked = RankedPairs._lock_pairs(defeats)
    order = layers(election.candidates, lambda one, other: RankedPairs._is_path(locked, one, other))
    yield rules.DRAWS, seated(election, order)


def minimax(election: Election, count: Count) -> Attempts:
    votes = pairs(election, has_no_opinion(count))
    yield from in_tie_order(election, MinimaxCondorcet(scoring(count)).evaluate(votes, election.seats))


def scoring(count: Count) -> str:
    return "margins" if is_by_margins(count) else "winning_votes"


def copeland(election: Election, count: Count) -> Attempts:
    votes = pairs(election, has_no_opinion(count))
    yield from in_tie_order(election, Copeland(second_order=False).evaluate(votes, election.seats))
    scores = Copeland.scores(pairwise_wins(votes))
    if len(scores) < len(election.candidates):
        yield rules.NO_DEFEATS, sorted(seated(election, by_score(dict.fromkeys(election.candidates, 0) | scores)))


def seated(election: Election, order: list[list[str]]) -> list[str]:
    """Those who take the seats."""
    return [one for group in order for one in sorted(group, key=election.place.get)][: election.seats]


def plurality(election: Election, _: Count) -> Attempts:
    first = [(weight, ranking[0]) for weight, ranking in election.rankings]
    yield from summed(election, ApprovalToSimpleVotes(split=True), first)


def approval(election: Election, _: Count) -> Attempts:
    yield from summed(election, ApprovalToSimpleVotes(), election.approvals)


def summed(election: Election, converter, ballots: list[tuple[int, tuple[str, ...]]]) -> Attempts:
    votes: dict[frozenset, int] = {}
    for weight, named in ballots:
        votes[frozenset(named)] = votes.get(frozenset(named), 0) + weight
    sums = dict.fromkeys(election.candidates, 0) | converter.convert(votes)
    yield from in_tie_order(election, Plurality().evaluate(sums, election.seats))


def cumulative(election: Election, _: Count) -> Attempts:
    votes: dict[frozenset, int] = {}
    for weight, points in election.points:
        # Everyone has a score, because the library doesn't know candidates without any.
        ballot = frozenset((dict.fromkeys(election.candidates, 0) | points).items())
        votes[ballot] = votes.get(ballot, 0) + weight
    yield from in_tie_order(election, ScoreVoting("sum").evaluate(votes, election.seats))


class AllButTheLast:
    """Retains everyone but the candidate with the fewest votes. Of several, the first in the order for ties goes."""

    def __init__(self, election: Election):
        self.election = election

    def evaluate(self, votes: dict, n_seats: int) -> list[str]:
        return sorted(votes, key=lambda one: (-votes[one], self.election.place[one]))[:n_seats]


def transferable(election: Election, quota: str, seats: int, votes: dict[tuple, int]) -> list[str]:
    selector = TransferableVoteSelector(transferer="Gregory", retainer=AllButTheLast(election), quota_function=quota)
    return selector.evaluate(votes, seats)


def irv(election: Election, _: Count) -> Attempts:
    yield None, transferable(election, "droop", 1, ranked(election.rankings))
    single = [(weight, tuple(rank for rank in ranking if len(rank) == 1)) for weight, ranking in election.rankings]
    yield rules.PASSED_OVER, transferable(election, "droop", 1, ranked(single))


def wigm_droop(election: Election, count: Count) -> Attempts:
    yield from wigm(election, count, "droop")


def wigm_hagenbach_bischoff(election: Election, count: Count) -> Attempts:
    yield from wigm(election, count, "hagenbach_bischoff")


def wigm_hare(election: Election, count: Count) -> Attempts:
    yield from wigm(election, count, "hare")


def wigm(election: Election, count: Count, quota: str) -> Attempts:
    try:
        winners = sorted(transferable(election, quota, election.seats, ranked(election.rankings)))
    except NotImplementedError as refusal:
        assert str(refusal) == "tie in STV quota election", refusal
        if any(tie.kind == "election" for tie in count.ties):
            yield rules.REFUSES_TIES, Gregory(election, quota, strictly=False, together=False).winners()
        return
    yield None, winners
    together, largest_first = (Gregory(election, quota, False, together).winners() for together in (True, False))
    if together == winners:
        yield rules.TOGETHER, largest_first
