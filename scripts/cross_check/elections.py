"""Random elections. The same seed always gives the same ones."""

import json
import random
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

# Best first. Candidates who share a rank are together.
Ranking = tuple[tuple[str, ...], ...]

SEED = 14
# How the ballots rank candidates, and how many elections there are of each kind.
KINDS = {"complete": 350, "truncated": 350, "with equal ranks": 300}
# Votes of a ballot: as in AlmaLinux's elections, few so that ties are common, any, and many.
WEIGHTS = [
    lambda rng: rng.choice([1, 5, 15, 50]),
    lambda rng: rng.randint(1, 3),
    lambda rng: rng.randint(1, 1_000),
    lambda rng: rng.randint(1, 10_000_000),
]
POINTS = 10


@dataclass(frozen=True, eq=False)
class Election:
    """Ballots with rankings, approvals and points of the same voters. Each method reads one of these."""

    number: int
    kind: str
    seats: int
    candidates: list[str]
    # The first of those who are tied loses.
    tie_order: list[str]
    rankings: list[tuple[int, Ranking]]
    approvals: list[tuple[int, tuple[str, ...]]]
    points: list[tuple[int, dict[str, int]]]

    @property
    def is_strict(self) -> bool:
        return all(len(rank) == 1 for _, ranking in self.rankings for rank in ranking)

    @property
    def is_complete(self) -> bool:
        return self.is_strict and all(len(ranking) == len(self.candidates) for _, ranking in self.rankings)

    @cached_property
    def place(self) -> dict[str, int]:
        """Each candidate's place from 0: the lower, the better they fare in ties."""
        return {candidate: place for place, candidate in enumerate(reversed(self.tie_order))}

    def write(self, folder: Path) -> None:
        """Writes the files that Guildhall counts, in the format neutral-election/1."""
        for kind, key, ballots in [
            ("rankings", "ranking", self.rankings),
            ("approvals", "approve", self.approvals),
            ("points", "points", self.points),
        ]:
            file = {
                "format": "neutral-election/1",
                "title": f"Election {self.number}, {self.kind}, {kind}",
                "seats": self.seats,
                "method": "plurality",
                "options": {"tie_order": self.tie_order},
                "candidates": self.candidates,
                "ballots": [{"weight": weight, key: vote} for weight, vote in ballots],
            }
            self.file(folder, kind).write_text(json.dumps(file), encoding="utf-8")

    def file(self, folder: Path, kind: str) -> Path:
        return folder / f"{self.number:04}-{kind}.json"


def elections() -> list[Election]:
    rng = random.Random(SEED)
    kinds = [kind for kind, number in KINDS.items() for _ in range(number)]
    return [election(rng, number, kind) for number, kind in enumerate(kinds, 1)]


def election(rng: random.Random, number: int, kind: str) -> Election:
    size = rng.randint(3, 8)
    candidates = [f"C{place}" for place in range(1, size + 1)]
    tie_order = shuffled(rng, candidates)
    weight = rng.choice(WEIGHTS)
    camps = rng.choice([random_camps, rotated_camps])(rng, candidates)
    steps = rng.choice([1, 3, 20])
    rankings = []
    for _ in range(rng.randint(size, 20)):
        order = moved(rng, rng.choice(camps), steps)
        rankings.append((weight(rng), ranking(rng, order, kind)))
    if rng.random() < 0.2:
        rankings += mirrored(rng, candidates, rankings)
    # Libraries don't know candidates whom no ballot names.
    named = {candidate for _, ranking in rankings for rank in ranking for candidate in rank}
    rankings += [(weight(rng), ((candidate,),)) for candidate in candidates if candidate not in named]
    if kind == "complete":
        rankings = [(votes, completed(candidates, ranking)) for votes, ranking in rankings]
    return Election(
        number=number,
        kind=kind,
        seats=rng.randint(1, size - 1),
        candidates=candidates,
        tie_order=tie_order,
        rankings=rankings,
        approvals=[(votes, approved(rng, ranking)) for votes, ranking in rankings],
        points=[(votes, given(rng, ranking)) for votes, ranking in rankings],
    )


def random_camps(rng: random.Random, candidates: list[str]) -> list[list[str]]:
    """What groups of voters think of the candidates. If there's one group, voters are alike."""
    return [shuffled(rng, candidates) for _ in range(rng.randint(1, 3))]


def rotated_camps(rng: random.Random, candidates: list[str]) -> list[list[str]]:
    """The same in a cycle, so that often nobody beats everyone else."""
    order = shuffled(rng, candidates)
    return [order[place:] + order[:place] for place in range(len(order))]


def shuffled(rng: random.Random, candidates: list[str]) -> list[str]:
    return rng.sample(candidates, len(candidates))


def moved(rng: random.Random, order: list[str], steps: int) -> list[str]:
    """An order in which some neighbours have changed places."""
    order = order.copy()
    for _ in range(steps):
        place = rng.randrange(len(order) - 1)
        order[place], order[place + 1] = order[place + 1], order[place]
    return order


def ranking(rng: random.Random, order: list[str], kind: str) -> Ranking:
    if kind == "complete":
        return tuple((candidate,) for candidate in order)
    order = order[: rng.randint(1, len(order))]
    ranks: list[list[str]] = []
    for candidate in order:
        if ranks and kind == "with equal ranks" and rng.random() < 0.3:
            ranks[-1].append(candidate)
        else:
            ranks.append([candidate])
    return tuple(tuple(rank) for rank in ranks)


def completed(candidates: list[str], ranking: Ranking) -> Ranking:
    named = {candidate for rank in ranking for candidate in rank}
    return ranking + tuple((candidate,) for candidate in candidates if candidate not in named)


def mirrored(rng: random.Random, candidates: list[str], rankings: list) -> list:
    """The same ballots with two candidates in each other's place, so that these two are tied."""
    one, other = rng.sample(candidates, 2)
    swap = {one: other, other: one}

    def swapped(ranking: Ranking) -> Ranking:
        return tuple(tuple(swap.get(candidate, candidate) for candidate in rank) for rank in ranking)

    return [(votes, swapped(ranking)) for votes, ranking in rankings]


def approved(rng: random.Random, ranking: Ranking) -> tuple[str, ...]:
    """The candidates of a ballot's first ranks."""
    ranks = ranking[: rng.randint(1, len(ranking))]
    return tuple(candidate for rank in ranks for candidate in rank)


def given(rng: random.Random, ranking: Ranking) -> dict[str, int]:
    """Points for the candidates of a ballot."""
    named = [candidate for rank in ranking for candidate in rank]
    points = {}
    for _ in range(rng.randint(1, POINTS)):
        candidate = rng.choice(named)
        points[candidate] = points.get(candidate, 0) + 1
    return points
