// Verifies credentials with npm's jose, and with nothing but what a site publishes: a test of the server
// (server/tests/members/proofs/written.rs) wrote down what's at its URLs before and after a proof was withdrawn.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import * as jose from "jose";

const folder = process.argv[2];
const { credentials, before, after } = JSON.parse(readFileSync(join(folder, "credentials.json"), "utf8"));
const TYPE = { typ: "vc+jwt", algorithms: ["EdDSA"] };

for (const credential of credentials) {
  const claims = await verified(credential, before);
  assert.ok(claims.type.includes("OpenBadgeCredential"));
  assert.equal(claims.iss, claims.issuer.id);
  assert.equal(claims.jti, claims.id);
  assert.equal(claims.nbf, Date.parse(claims.validFrom) / 1000);
  assert.equal(claims.exp, Date.parse(claims.validUntil) / 1000);
  assert.equal(JSON.parse(before[claims.issuer.id]).name, claims.issuer.name);
  assert.equal(await isRevoked(claims, before), false);
  assert.equal(await isRevoked(claims, after), true);
  await assert.rejects(verified(tampered(credential), before), jose.errors.JWSSignatureVerificationFailed);
  await assert.rejects(verified(unsigned(credential), before), jose.errors.JOSEAlgNotAllowed);
  await assert.rejects(
    jose.jwtVerify(credential, keys(before, claims.iss), { ...TYPE, currentDate: new Date((claims.exp + 1) * 1000) }),
    jose.errors.JWTExpired,
  );
}
console.log(`jose: ${credentials.length} credentials by 2 keys verified, seen revoked, and refused when changed`);

/** The claims, if the signature is by one of the issuer's keys. */
async function verified(jwt, site) {
  const issuer = jose.decodeJwt(jwt).iss;
  const { kid } = jose.decodeProtectedHeader(jwt);
  const { payload } = await jose.jwtVerify(jwt, keys(site, issuer), { ...TYPE, issuer });
  // The key's ID leads to the same key, as Open Badges asks.
  const one = await jose.importJWK(JSON.parse(site[kid]));
  await jose.jwtVerify(jwt, one, { ...TYPE, issuer });
  // So does the set for the whole site.
  const origin = new URL(issuer).origin;
  await jose.jwtVerify(jwt, jose.createLocalJWKSet(JSON.parse(site[`${origin}/.well-known/jwks.json`])), TYPE);
  return payload;
}

/** An issuer's keys, found as SD-JWT VC says. */
function keys(site, issuer) {
  const { origin, pathname } = new URL(issuer);
  const metadata = JSON.parse(site[`${origin}/.well-known/jwt-vc-issuer${pathname}`]);
  assert.equal(metadata.issuer, issuer);
  return jose.createLocalJWKSet(metadata.jwks);
}

/** What the credential's status list says. */
async function isRevoked({ iss, credentialStatus }, site) {
  const { statusListCredential, statusListIndex, statusPurpose } = credentialStatus;
  const list = await verified(site[statusListCredential], site);
  assert.equal(list.iss, iss);
  assert.equal(list.id, statusListCredential);
  assert.equal(list.credentialSubject.statusPurpose, statusPurpose);
  const { encodedList } = list.credentialSubject;
  assert.equal(encodedList[0], "u");
  const bits = gunzipSync(Buffer.from(encodedList.slice(1), "base64url"));
  assert.equal(bits.length, 16_384);
  const place = Number(statusListIndex);
  return (bits[place >> 3] & (0x80 >> (place & 7))) !== 0;
}

/** The same credential in another member's name. */
function tampered(jwt) {
  const [header, payload, signature] = jwt.split(".");
  const claims = JSON.parse(Buffer.from(payload, "base64url"));
  claims.credentialSubject.identifier[0].identityHash = "Somebody Else";
  return [header, Buffer.from(JSON.stringify(claims)).toString("base64url"), signature].join(".");
}

/** The same credential, as if it needed no signature. */
function unsigned(jwt) {
  const [header, payload] = jwt.split(".");
  const claims = { ...JSON.parse(Buffer.from(header, "base64url")), alg: "none" };
  return `${Buffer.from(JSON.stringify(claims)).toString("base64url")}.${payload}.`;
}
