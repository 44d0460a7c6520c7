import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import test from "node:test";

const root = dirname(import.meta.dirname);
const file = (name) => join(root, "domain/tests/polls_count", `${name}.json`);
const bundle = (name) => JSON.parse(readFileSync(file(name), "utf8"));

/** The exit code of the verifier, and everything it prints. */
function verified(...options) {
  const { status, stdout, stderr } = spawnSync(join(root, "scripts/verify-audit"), options, {
    encoding: "utf8",
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: "1", PYTHONUTF8: "1" },
  });
  return { status, output: stdout + stderr };
}

/** The same for a file with this text. */
function verifiedText(t, text) {
  const folder = mkdtempSync(join(tmpdir(), "verify-audit-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "audit.json");
  writeFileSync(path, text);
  return verified(path);
}

/** The same for a bundle that's changed. */
function tampered(t, name, change) {
  const changed = bundle(name);
  change(changed);
  return verifiedText(t, JSON.stringify(changed));
}

const SOUND = "Nothing is wrong with the bundle. A new count gives the same result.";

test("sound bundles of all kinds are accepted", () => {
  for (const [name, result] of [
    ["ranking", "Elected, in this order: Farah Example, Cleo Example, Ada Example."],
    ["marks", "Elected, in this order: Bo Example, Cleo Example."],
    ["points", "Elected, in this order: Cleo Example, Dmitri Example, Bo Example."],
    ["resolution", "Adopted."],
    ["no-quorum", "Nobody is elected."],
    ["no-votes", "Nobody is elected."],
  ]) {
    const { status, output } = verified(file(name));
    assert.equal(status, 0, `${name}: ${output}`);
    assert.ok(output.includes(SOUND) && output.includes(result), output);
  }
});

test("a file is compared with the published hash", () => {
  const hash = createHash("sha256").update(readFileSync(file("ranking"))).digest("hex");
  const same = verified(file("ranking"), "--hash", hash.toUpperCase());
  assert.equal(same.status, 0, same.output);
  const other = verified(file("ranking"), "--hash", "0".repeat(64));
  assert.equal(other.status, 1);
  assert.ok(other.output.includes(`The file's SHA-256 is ${hash}, not 000`), other.output);
});

for (const [what, name, sentence, change] of [
  ["another seed", "ranking", "The seed for the draw by lot isn't", (poll) => (poll.tie_seed = "00".repeat(32))],
  ["another order", "marks", "The order for ties isn't the one", (poll) => poll.tie_order.reverse()],
  ["candidates", "ranking", "The candidates aren't listed once each", (poll) => poll.candidates.reverse()],
  ["a changed ballot", "ranking", "same rounds", (poll) => (poll.ballots[0].choices = { ranking: [7, 3] })],
  ["a missing ballot", "points", "Members who have voted: 7 by the turnout, 6", (poll) => poll.ballots.pop()],
  ["a copied ballot", "points", "Several ballots have the receipt", (poll) => poll.ballots.push(poll.ballots[6])],
  ["receipts", "points", "The ballots aren't sorted by their receipts.", (poll) => poll.ballots.reverse()],
  ["a weight", "ranking", "Ballots with 7 votes: 1.", (poll) => (poll.ballots[0].votes = 7)],
  ["weights", "ranking", "The list of weights isn't sorted", (poll) => poll.weights.reverse()],
  ["a stranger", "marks", "names somebody who isn't a candidate.", (poll) => poll.ballots[0].choices.marks.push(9)],
  ["a repetition", "ranking", "names a candidate twice.", (poll) => (poll.ballots[0].choices = { ranking: [1, 1] })],
  ["too many points", "points", "more than the 3 marks", (poll) => (poll.ballots[0].choices = { points: [[1, 4]] })],
  ["another paper", "points", "isn't of the kind that the rules ask for", (poll) => (poll.ballots[0].choices = { marks: [1] })],
  ["a name", "points", "The vote is secret", (poll) => (poll.ballots[0].member = "Example Member")],
  ["a missing name", "marks", "The vote is recorded by name", (poll) => (poll.ballots[0].member = null)],
  ["a missing line", "ranking", "Hashes of the roll's lines: 18.", (poll) => poll.roll_lines.pop()],
  ["lines", "ranking", "aren't different hashes, sorted.", (poll) => poll.roll_lines.reverse()],
  ["winners", "ranking", "same winners.", (poll) => poll.result.winners.reverse()],
  ["a digit", "ranking", "same rounds.", (poll) => (poll.result.rounds[2].tallies[0][1] = "15.000000001")],
  ["a tie", "marks", "same ties.", (poll) => poll.result.ties.pop()],
  ["a passed-over candidate", "marks", "candidates who are passed over.", (poll) => poll.result.passed_over.pop()],
  ["vacant seats", "no-quorum", "number of vacant seats.", (poll) => (poll.result.vacant = 0)],
  ["a winner by lot", "no-votes", "same winners.", (poll) => (poll.result.winners = [1])],
  ["a quorum", "no-quorum", "same quorum.", (poll) => (poll.result.quorum.is_reached = true)],
  ["an adopted resolution", "resolution", "result of the resolution.", (poll) => (poll.result.resolution.needed = 3)],
  ["a margin", "points", "The smallest change that's stated", (poll) => (poll.result.closest.votes = 1)],
]) {
  test(`tampering with ${what} is found`, (t) => {
    const { status, output } = tampered(t, name, change);
    assert.equal(status, 1, output);
    assert.ok(output.includes(sentence), output);
    assert.ok(!output.includes(SOUND), output);
  });
}

test("what isn't an audit bundle can't be checked", (t) => {
  const text = readFileSync(file("ranking"), "utf8");
  for (const [wrong, sentence] of [
    ["", "This isn't JSON"],
    ["[]", "This isn't an audit bundle"],
    ['{"format": "neutral-election/1"}', "This isn't an audit bundle"],
    [text.replace('"seats": 3', '"seats": 3, "seats": 2'), "two fields with the same name"],
    [text.replace('"seats": 3', '"seats": 3.5'), "isn't a whole number"],
    [text.replace('"seats": 3', '"chairs": 3'), "This isn't a complete audit bundle"],
    [text.replace('"meek-prf"', '"schulze"'), "can't count by the rule “schulze”"],
  ]) {
    const { status, output } = verifiedText(t, wrong);
    assert.equal(status, 2, output);
    assert.ok(output.includes(sentence), output);
  }
});

test("names can't change the terminal", (t) => {
  const { output } = tampered(t, "ranking", (poll) => (poll.candidates[0].name = "Ada\u001b[2J\u202eExample"));
  assert.ok(output.includes("Ada [2J Example"), output);
});
