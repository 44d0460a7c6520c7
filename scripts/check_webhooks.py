"""Verifies requests to a webhook with PyPI's standardwebhooks or svix, from what scripts/check-webhooks wrote."""

import json
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path


def library(tool):
    """The class that verifies, and its error."""
    if tool.startswith("svix"):
        from svix.webhooks import Webhook, WebhookVerificationError
    else:
        from standardwebhooks.webhooks import Webhook, WebhookVerificationError
    return Webhook, WebhookVerificationError


def check(tool, written):
    webhook, refusal = library(tool)

    def accepts(secret, request, headers=(), body=None):
        try:
            webhook(secret).verify(body or request["body"], request["headers"] | dict(headers))
        except refusal:
            return False
        return True

    old, new = written["secrets"]
    first, both = written["requests"]
    kinds = [json.loads(request["body"])["type"] for request in (first, both)]
    assert kinds == ["application.submitted", "webhook.test"], kinds
    assert accepts(old, first)
    assert not accepts(new, first), "signed before the new secret was made"
    # While a secret is being replaced, each of the two verifies.
    assert accepts(old, both) and accepts(new, both)
    assert not accepts(old, first, body=first["body"].replace("submitted", "withdrawn")), "changed"
    sent = int(first["headers"]["webhook-timestamp"])
    for seconds in (-1, -3600, 3600):
        other = {"webhook-timestamp": str(sent + seconds)}
        assert not accepts(old, first, headers=other), f"another time: {seconds}"
    assert not accepts(old, first, headers={"webhook-id": both["headers"]["webhook-id"]}), "another event"
    # An old request that was signed then is refused too.
    then = datetime.now(timezone.utc) - timedelta(minutes=6)
    signature = webhook(old).sign(first["headers"]["webhook-id"], then, first["body"])
    late = {"webhook-timestamp": str(int(then.timestamp())), "webhook-signature": signature}
    assert not accepts(old, first, headers=late), "six minutes old"
    print(f"{tool} verifies our webhooks")


check(sys.argv[1], json.loads(Path(sys.argv[2]).read_text()))
