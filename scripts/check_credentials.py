"""Verifies credentials with PyPI's openbadgeslib, from what scripts/check-credentials wrote: valid before the proof was withdrawn,
revoked after it, and refused when changed. Then opens the badges."""

import base64
import json
import sys
import xml.etree.ElementTree as xml
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from openbadgeslib.ob3.verifier import OB3Verifier
from PIL import Image

SVG = "{http://www.w3.org/2000/svg}"


def part(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def verifier(jwt, site):
    """With the key that the header names."""
    key = json.loads(site[json.loads(part(jwt.split(".")[0]))["kid"]])
    public = Ed25519PublicKey.from_public_bytes(part(key["x"]))
    return OB3Verifier(public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))


def status(jwt, signer, site):
    """What the status list says: an empty text, or why the credential isn't valid."""
    credential = signer.verify(jwt)
    try:
        signer.check_status(credential, download=lambda url, *_, **__: site[url].encode())
    except Exception as error:
        return str(error)
    return ""


def tampered(jwt):
    header, payload, signature = jwt.split(".")
    claims = json.loads(part(payload))
    claims["validUntil"] = "2099-12-31T23:59:59Z"
    claims["exp"] = 4102444799
    changed = base64.urlsafe_b64encode(json.dumps(claims).encode()).decode().rstrip("=")
    return f"{header}.{changed}.{signature}"


def check_credentials(folder):
    written = json.loads((folder / "credentials.json").read_text())
    before, after = written["before"], written["after"]
    # The list is always signed with the newest key, so the library's own check of it is for a credential by the same key.
    jwt = written["credentials"][-1]
    signer = verifier(jwt, before)
    assert status(jwt, signer, before) == "", status(jwt, signer, before)
    revoked = status(jwt, signer, after)
    assert "revocation" in revoked, revoked
    for one in written["credentials"]:
        signer = verifier(one, before)
        assert signer.verify(one).achievement.name
        try:
            signer.verify(tampered(one))
        except Exception as error:
            assert "ignature" in str(error), error
        else:
            raise AssertionError("a changed credential was accepted")
    print(f"openbadgeslib: {len(written['credentials'])} credentials verified, seen revoked ({revoked}), and refused when changed")


def check_badges(folder):
    svg = xml.parse(folder / "badge.svg").getroot()
    title = svg.find(f"{SVG}title").text
    assert svg.get("role") == "img" and "Valid" in title, title
    assert not {element.tag for element in svg.iter()} - {f"{SVG}svg", f"{SVG}title", f"{SVG}path"}
    picture = Image.open(folder / "badge.png")
    assert picture.size == (960, 312) and picture.mode == "RGBA", (picture.size, picture.mode)
    # Rounded corners, and a side in the foundation's colour.
    assert picture.getpixel((0, 0))[3] < 40 and picture.getpixel((60, 40))[3] == 255
    assert picture.getpixel((60, 40)) != picture.getpixel((600, 30)) == (255, 255, 255, 255)
    print(f"badges: {title}")


folder = Path(sys.argv[1])
check_credentials(folder)
check_badges(folder)
