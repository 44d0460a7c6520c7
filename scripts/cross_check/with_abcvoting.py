"""Counts with abcvoting: https://github.com/martinlackner/abcvoting, MIT."""

from abcvoting.abcrules import compute_av
from abcvoting.preferences import Profile, Voter

from cross_check import rules
from cross_check.attempts import Attempts
from cross_check.elections import Election
from cross_check.guildhall import Count


def approval(election: Election, _: Count) -> Attempts:
    """Candidates are numbers: 0 is the one who's best in ties."""
    profile = Profile(len(election.candidates))
    for weight, approved in election.approvals:
        profile.add_voter(Voter([election.place[one] for one in approved], weight))
    committees = compute_av(profile, election.seats, resolute=False, max_num_of_committees=None)
    best = min(sorted(committee) for committee in committees)
    best_first = election.tie_order[::-1]
    yield (rules.TIE_ORDER if len(committees) > 1 else None), sorted(best_first[place] for place in best)
