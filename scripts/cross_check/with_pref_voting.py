"""Counts with pref_voting: https://github.com/voting-tools/pref_voting, MIT."""

from collections.abc import Callable, Iterable
from functools import lru_cache

from pref_voting.iterative_methods import benham_tb, split_irv_tb
from pref_voting.margin_based_methods import beat_path_defeat, minimax_scores, ranked_pairs_defeat_tb
from pref_voting.profiles import Profile
from pref_voting.profiles_with_ties import ProfileWithTies
from pref_voting.proportional_methods import stv_meek, stv_nb, stv_scottish, stv_wig

from cross_check import rules
from cross_check.attempts import Attempts, by_score, has_no_opinion, is_by_margins, layers
from cross_check.elections import Election, Ranking
from cross_check.guildhall import Count
from cross_check.small import Gregory, Meek, condorcet_irv


def profile_of(election: Election, ballots: list[tuple[int, Ranking]]) -> ProfileWithTies:
    """Candidates are numbers: 0 is the one who's best in ties, because that's how the library breaks most of them."""
    place = election.place
    ranks = [{place[one]: rank for rank, named in enumerate(ranking, 1) for one in named} for _, ranking in ballots]
    return ProfileWithTies(ranks, [weight for weight, _ in ballots], candidates=range(len(election.candidates)))


@lru_cache(maxsize=2)
def rankings(election: Election, no_opinion: bool = False) -> ProfileWithTies:
    profile = profile_of(election, election.rankings)
    if not no_opinion:
        profile.use_extended_strict_preference()
    return profile


def labels(election: Election, places: Iterable[int]) -> list[str]:
    best_first = election.tie_order[::-1]
    return [best_first[place] for place in places]


def by_label(election: Election, scores: dict[int, float]) -> dict[str, float]:
    return dict(zip(labels(election, scores), scores.values()))


class WithoutDraws:
    """A profile in which a draw isn't a tie."""

    def __init__(self, profile: ProfileWithTies):
        self.profile = profile

    def __getattr__(self, name: str):
        return getattr(self.profile, name)

    def is_tied(self, *_) -> bool:
        return False


def strengths(profile: ProfileWithTies, count: Count) -> Iterable[tuple[str | None, Callable]]:
    """How strong a defeat is."""
    if is_by_margins(count):
        yield None, profile.margin
        return
    yield None, profile.support
    votes = int(profile.num_voters) + 1
    yield rules.FEWER_AGAINST, lambda one, other: profile.support(one, other) * votes - profile.support(other, one)


def schulze(election: Election, count: Count) -> Attempts:
    profile = rankings(election, has_no_opinion(count))
    for rule, strength in strengths(profile, count):
        defeats = beat_path_defeat(profile, strength_function=strength)
        yield rule, order_of(election, defeats.edges)


def ranked_pairs(election: Election, count: Count) -> Attempts:
    profile = rankings(election, has_no_opinion(count))
    best_first = list(range(len(election.candidates)))
    for edata, draws in [(profile, None), (WithoutDraws(profile), rules.DRAWS)]:
        for against, strength in strengths(profile, count):
            defeats = ranked_pairs_defeat_tb(edata, tie_breaker=best_first, strength_function=strength)
            rule = " and ".join(rule for rule in (draws, against) if rule)
            yield rule or None, order_of(election, defeats.edges)


def order_of(election: Election, defeats: Iterable[tuple[int, int]]) -> list[list[str]]:
    pairs = {tuple(labels(election, pair)) for pair in defeats}
    return layers(election.candidates, lambda one, other: (one, other) in pairs)


def minimax(election: Election, count: Count) -> Attempts:
    method = "margins" if is_by_margins(count) else "winning"
    scores = minimax_scores(rankings(election, has_no_opinion(count)), score_method=method)
    yield None, by_score(by_label(election, scores))


def copeland(election: Election, count: Count) -> Attempts:
    yield None, by_score(by_label(election, rankings(election, has_no_opinion(count)).copeland_scores()))


def condorcet_irv_winner(election: Election, count: Count) -> Attempts:
    ranks = [[election.place[rank[0]] for rank in ranking] for _, ranking in election.rankings]
    profile = Profile(ranks, [weight for weight, _ in election.rankings])
    worst_first = list(range(len(election.candidates)))[::-1]
    winner = labels(election, benham_tb(profile, tie_breaker=worst_first))
    yield None, winner
    goes_on, shares = (condorcet_irv(election, share) for share in (False, True))
    if goes_on == winner:
        yield rules.ALL_TIED, shares


def plurality(election: Election, _: Count) -> Attempts:
    scores = rankings(election).tops_scores(score_type="split")
    # Parts of votes are floating-point numbers here.
    yield None, by_score({candidate: round(votes, 3) for candidate, votes in by_label(election, scores).items()})


def approval(election: Election, _: Count) -> Attempts:
    profile = profile_of(election, [(weight, (approved,)) for weight, approved in election.approvals])
    yield None, by_score(by_label(election, profile.tops_scores(score_type="approval")))


def irv(election: Election, _: Count) -> Attempts:
    worst_first = list(range(len(election.candidates)))[::-1]
    yield None, labels(election, split_irv_tb(rankings(election), tie_breaker=worst_first))
    single = [(weight, tuple(rank for rank in ranking if len(rank) == 1)) for weight, ranking in election.rankings]
    yield rules.PASSED_OVER, labels(election, split_irv_tb(profile_of(election, single), tie_breaker=worst_first))


class LastByLot:
    """Draws the candidate who's first in the published order."""

    @staticmethod
    def choice(tied: list[int]) -> int:
        return max(tied)


def scotland(election: Election, _: Count) -> Attempts:
    yield None, elected(election, stv_scottish(rankings(election), num_seats=election.seats, rng=LastByLot))


def wigm_droop(election: Election, count: Count) -> Attempts:
    yield from wigm(election, count, "droop", stv_wig(rankings(election), num_seats=election.seats, quota_rule="droop"))


def wigm_hagenbach_bischoff(election: Election, count: Count) -> Attempts:
    yield from wigm(election, count, "hagenbach_bischoff", stv_wig(rankings(election), num_seats=election.seats))


def wigm_exact(election: Election, count: Count) -> Attempts:
    found = stv_nb(rankings(election), num_seats=election.seats, mann_strict=True, drain_all=True)
    yield from wigm(election, count, "hagenbach_bischoff", found)


def wigm(election: Election, count: Count, quota: str, found: list[int]) -> Attempts:
    winners = elected(election, found)
    yield None, winners
    strictly = count.rule == "wigm-exact"
    together, largest_first = (Gregory(election, quota, strictly, together).winners() for together in (True, False))
    if together == winners:
        yield rules.TOGETHER, largest_first


def meek(election: Election, _: Count) -> Attempts:
    # Floating-point numbers can't become more exact than this, and some keep factors never settle.
    tolerance = 1e-12 * max(100, rankings(election).num_voters)
    winners = elected(election, stv_meek(rankings(election), num_seats=election.seats, tol=tolerance, max_iter=100))
    yield None, winners
    ours = Meek(election, even=False, strictly=True).winners()
    if Meek(election, even=False, strictly=False).winners() == winners:
        yield rules.JUST_THE_QUOTA, ours
    if not election.is_strict and Meek(election, even=True, strictly=True).winners() == winners:
        yield rules.EVEN_SHARES, ours


def elected(election: Election, places: list[int]) -> list[str]:
    return sorted(labels(election, places))
