"""Checks the journal in a folder with Beancount, and what we read in bank statements with camt053. Tests have written both
(scripts/check-documents).

journal.beancount and journal.csv contain the same entries, and STATEMENT.entries what we read in a statement. Prints a line for each
check, and ends like a test runner.
"""

import csv
import json
import subprocess
import sys
from collections import defaultdict
from decimal import Decimal
from pathlib import Path

from beancount import loader
from beancount.core.data import Transaction

RECEIVABLE = "Assets:Receivable:Membership"


def read(path):
    entries, errors, _ = loader.load_file(str(path))
    return [entry for entry in entries if isinstance(entry, Transaction)], errors


def balances(transactions, account):
    """What's in an account, by currency."""
    found = defaultdict(Decimal)
    for transaction in transactions:
        for posting in transaction.postings:
            if posting.account == account:
                found[posting.units.currency] += posting.units.number
    return dict(found)


def check_sound(folder):
    transactions, errors = read(folder / "journal.beancount")
    assert not errors, errors
    assert len(transactions) >= 7, len(transactions)


def check_refused(folder):
    """A journal that doesn't add up is found."""
    text = (folder / "journal.beancount").read_text()
    assert "1190.00 EUR" in text
    broken = folder / "broken.beancount"
    broken.write_text(text.replace("1190.00 EUR", "1191.00 EUR", 1))
    _, errors = read(broken)
    assert any("balance" in error.message for error in errors), errors


def check_table(folder):
    """The table and the journal say the same about what members owe."""
    transactions, _ = read(folder / "journal.beancount")
    owed = defaultdict(Decimal)
    with open(folder / "journal.csv", newline="", encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    for row in rows:
        owed[row["currency"]] += Decimal(row["amount"])
        assert not row["net"] or Decimal(row["net"]) + Decimal(row["tax"]) == Decimal(row["amount"]), row
    assert dict(owed) == balances(transactions, RECEIVABLE), (owed, balances(transactions, RECEIVABLE))
    assert len(rows) == len(transactions), (len(rows), len(transactions))


def camt053(command, path):
    return subprocess.run([sys.executable, "-B", "-m", "camt053", command, "-i", str(path)], capture_output=True, text=True)


def check_statement(ours, path):
    """Another reader finds the same entries, and only what's unlike the schema on purpose isn't valid."""
    valid = camt053("validate", path).returncode == 0
    assert valid == (".001.02." not in path.name), f"valid: {valid}"
    theirs = []
    for statement in json.loads(camt053("parse", path).stdout)["statements"]:
        for entry in statement["entries"]:
            sign = "" if entry["credit_debit_indicator"] == "CRDT" else "-"
            booked = (entry["booking_date"] or "")[:10]
            theirs.append(f"{sign}{Decimal(entry['amount']):.2f} {entry['currency']} {booked}".strip())
    ours = (ours / f"{path.name}.entries").read_text().splitlines()
    assert ours and ours == theirs, (ours, theirs)


def main(folder, statements):
    passed, failed = 0, 0
    checks = [(check.__name__, check, [folder]) for check in [check_sound, check_refused, check_table]]
    paths = sorted(statements.glob("*.xml"))
    assert paths, f"no statements in {statements}"
    checks += [(path.name, check_statement, [folder, path]) for path in paths]
    for name, check, arguments in checks:
        try:
            check(*arguments)
            passed += 1
            print(f"ok      {name}")
        except Exception as error:
            failed += 1
            print(f"FAILED  {name}\n        {error}")
    print(f"\ntest result: {'FAILED' if failed else 'ok'}. {passed} passed; {failed} failed; 0 ignored")
    return failed


sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
