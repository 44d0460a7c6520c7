// Compares us with npm's `stripe`. A test of the server (server/src/card/checked.rs) says what it makes of signatures, and sends its
// requests to the server below. The library's client sends the same there.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Stripe from "stripe";

const KEY = "sk_test_harbour";
const NOW = 1_784_116_800;
const SECRET = "whsec_harbour";
const TOLERANCE = 300;

const folder = mkdtempSync(join(tmpdir(), "payments-"));
const requests = [];
const echo = createServer(async (request, response) => {
  let body = "";
  for await (const part of request) body += part;
  requests.push({ method: request.method, path: request.url, headers: request.headers, body });
  const answer = request.url.endsWith("/refunds")
    ? { id: "re_1", object: "refund", amount: 500, currency: "eur", payment_intent: "pi_1", status: "succeeded", created: NOW }
    : { id: "cs_1", object: "checkout.session", url: "https://checkout.stripe.com/c/pay/cs_1", expires_at: NOW + 86_400 };
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify(answer));
});

try {
  echo.listen(0, "127.0.0.1");
  await once(echo, "listening");
  const { port } = echo.address();
  const stripe = new Stripe(KEY, { host: "127.0.0.1", port, protocol: "http", telemetry: false, maxNetworkRetries: 0 });

  const cases = signatures(stripe);
  writeFileSync(join(folder, "signatures.json"), JSON.stringify(cases));
  await ours(port);
  checkSignatures(stripe, cases, JSON.parse(readFileSync(join(folder, "verdicts.json"), "utf8")));

  const sent = requests.splice(0);
  await theirs(stripe);
  assert.equal(sent.length, 2);
  sent.forEach((request, at) => same(request, requests[at]));
  console.log(`${cases.length} signatures and ${sent.length} requests are as those of stripe ${Stripe.PACKAGE_VERSION}`);
} finally {
  echo.close();
  echo.closeAllConnections();
  rmSync(folder, { recursive: true });
}

/** Signatures of every kind, with the time at which they arrive. */
function signatures(stripe) {
  const event = (more) => JSON.stringify({ id: "evt_1", object: "event", type: "checkout.session.completed", ...more });
  const payloads = {
    plain: event({}),
    spaced: `${event({})}\n`,
    umlauts: event({ name: "Größe, 港口, مرفأ, ⚓" }),
    large: event({ text: "a".repeat(100_000) }),
  };
  const signed = (payload, timestamp, secret = SECRET) =>
    stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp });
  const cases = Object.entries(payloads).map(([name, payload]) => ({ name, payload, header: signed(payload, NOW) }));
  const payload = payloads.plain;
  const header = signed(payload, NOW);
  const other = signed(payload, NOW, "whsec_other");
  const v1 = (header) => header.split(",").find((pair) => pair.startsWith("v1="));
  return [
    ...cases,
    { name: "five minutes old", payload, header: signed(payload, NOW - TOLERANCE) },
    { name: "older", payload, header: signed(payload, NOW - TOLERANCE - 1) },
    { name: "much older", payload, header: signed(payload, NOW - 86_400) },
    { name: "tampered", payload: payload.replace("evt_1", "evt_2"), header },
    { name: "with another line end", payload: `${payload}\n`, header },
    { name: "another secret", payload, header: other },
    { name: "a secret being replaced", payload, header: `t=${NOW},${v1(other)},${v1(header)}` },
    { name: "another time", payload, header: header.replace(`t=${NOW}`, `t=${NOW - 1}`) },
    { name: "another scheme", payload, header: header.replace("v1=", "v0=") },
    { name: "no time", payload, header: v1(header) },
    { name: "empty", payload, header: "" },
  ].map((one) => ({ ...one, secret: SECRET, now: NOW }));
}

/** Lets the server's test answer. */
async function ours(port) {
  const test = ["test", "--quiet", "-p", "server", "--lib", "card::checked", "--", "--ignored"];
  const env = { ...process.env, GUILDHALL_PAYMENTS: folder, GUILDHALL_PAYMENTS_URL: `http://127.0.0.1:${port}` };
  const [code] = await once(spawn("cargo", test, { env, stdio: "inherit" }), "exit");
  assert.equal(code, 0, "the server's test failed");
}

/** Compares what was made of the signatures. */
function checkSignatures(stripe, cases, verdicts) {
  const accepted = [];
  for (const { name, payload, header } of cases) {
    let expected = true;
    try {
      stripe.webhooks.constructEvent(payload, header, SECRET, TOLERANCE, undefined, NOW * 1000);
    } catch {
      expected = false;
    }
    assert.equal(verdicts[name], expected, `a signature: ${name}`);
    if (expected) accepted.push(name);
  }
  // The library has to refuse some, or this compares nothing.
  const expected = ["plain", "spaced", "umlauts", "large", "five minutes old", "a secret being replaced"];
  assert.deepEqual(accepted, expected);
}

/** The same requests by the library's client. */
async function theirs(stripe) {
  const invoice = "HARBOUR-2026-0001";
  const back = "https://members.example.org/card/abcdefghijklmnop";
  await stripe.checkout.sessions.create(
    {
      mode: "payment",
      client_reference_id: invoice,
      line_items: [
        {
          quantity: 1,
          price_data: {
            currency: "eur",
            unit_amount: 119_000,
            product_data: { name: "Rechnung HARBOUR-2026-0001 & Größe" },
          },
        },
      ],
      metadata: { foundation: "harbour", invoice, checkout: "abcdefghijklmnop" },
      payment_intent_data: { metadata: { foundation: "harbour", invoice } },
      adaptive_pricing: { enabled: false },
      success_url: `${back}/done`,
      cancel_url: `${back}/cancelled`,
    },
    { idempotencyKey: "guildhall-1" },
  );
  await stripe.refunds.create(
    { payment_intent: "pi_1", amount: 500, metadata: { foundation: "harbour", refund: "qrstuvwxyzabcdef" } },
    { idempotencyKey: "qrstuvwxyzabcdef" },
  );
}

/** Both requests say the same: the order of the form's fields doesn't matter. */
function same(ours, theirs) {
  const form = ({ body }) => [...new URLSearchParams(body)].sort(([one], [other]) => (one < other ? -1 : 1));
  assert.equal(ours.method, theirs.method);
  assert.equal(ours.path, theirs.path);
  assert.deepEqual(form(ours), form(theirs));
  for (const name of ["authorization", "content-type", "idempotency-key", "stripe-version"]) {
    assert.ok(ours.headers[name], `${name} is missing`);
    assert.equal(ours.headers[name], theirs.headers[name], name);
  }
}
