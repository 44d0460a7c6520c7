"""Counts with Guildhall."""

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

from cross_check.elections import Election

# What each rule reads. All others read rankings.
KINDS = {"approval": "approvals", "cumulative": "points"}
# These elect one candidate.
ONE_SEAT = {"irv"}


@dataclass(frozen=True)
class Count:
    """What Guildhall found, as far as it's compared."""

    rule: str
    # In the order elected.
    winners: list[str]
    # All candidates, those who are tied together. Empty if the rule doesn't put everyone in an order.
    order: list[list[str]]
    ties: list["BrokenTie"]


@dataclass(frozen=True)
class BrokenTie:
    # What it was about, such as "election".
    kind: str
    tied: list[str]


@dataclass(frozen=True)
class Guildhall:
    program: Path
    folder: Path

    def file(self, election: Election, rule: str) -> Path:
        return election.file(self.folder, KINDS.get(rule, "rankings"))

    def count(self, election: Election, rule: str) -> Count:
        return self.run(self.file(election, rule), rule)

    def run(self, file: Path, rule: str) -> Count:
        command = [self.program, "count", "--json", "--quick", "--rule", rule, file]
        if rule in ONE_SEAT:
            command += ["--seats", "1"]
        done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")
        assert done.returncode == 0, f"{file}, {rule}: {done.stderr}"
        found = json.loads(done.stdout)
        return Count(
            rule=rule,
            winners=found["winners"],
            order=[sorted(group) for group in found.get("order", [])],
            ties=[BrokenTie(tie["kind"], tie["tied"]) for tie in found["ties"]],
        )

    def with_tie_order(self, election: Election, rule: str, tie_order: list[str]) -> Count:
        """Counts an election again as if another order for ties had been published."""
        file = self.file(election, rule)
        other = json.loads(file.read_text(encoding="utf-8"))
        other["options"]["tie_order"] = tie_order
        copy = file.with_suffix(".ties")
        copy.write_text(json.dumps(other), encoding="utf-8")
        count = self.run(copy, rule)
        copy.unlink()
        return count
