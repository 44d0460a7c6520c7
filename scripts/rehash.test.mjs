import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { rehash } from "./rehash.mjs";

const hash = (letter) => letter.repeat(22);

/** A site as cargo-leptos leaves it: the names of script, module and style don't change with the loader. */
function builtSite(t, { loader, style = "body{}" }) {
  const site = mkdtempSync(join(tmpdir(), "rehash-"));
  t.after(() => rmSync(site, { recursive: true }));
  mkdirSync(join(site, "pkg/snippets"), { recursive: true });
  const [script, module, css, manifest, split, chunk] = ["s", "m", "c", "f", loader, "k"].map(hash);
  const files = {
    [`guildhall.${script}.js`]: `import "./__wasm_split.${split}.js"; load("guildhall.${module}.wasm")`,
    [`guildhall.${module}.wasm`]: `\0asm\xff./__wasm_split.${split}.js\xfe`,
    [`guildhall.${css}.css`]: style,
    [`__wasm_split.${split}.js`]: `import "./guildhall.${script}.js"; load("chunk_0.${chunk}.wasm", "${loader}")`,
    [`chunk_0.${chunk}.wasm`]: `\0asm\xff./__wasm_split.${split}.js`,
    [`__wasm_split_manifest.${manifest}.json`]: `{"chunk_0":["chunk_0.${chunk}"]}`,
    "snippets/inline.js": "export {}",
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(site, "pkg", name), content, "latin1");
  const list = `js: ${script}\nwasm: ${module}\ncss: ${css}\nmanifest: ${manifest}\nsplit: ${split}\n`;
  writeFileSync(join(site, "hash.txt"), list);
  return site;
}

/** The names of the package's files, by what comes before the hash. */
function names(site) {
  const files = readdirSync(join(site, "pkg")).filter((name) => name !== "snippets");
  return Object.fromEntries(files.map((name) => [name.replace(/\.[\w-]{22}\./, "."), name]));
}

const read = (site, name) => readFileSync(join(site, "pkg", name), "latin1");

test("a new loader gives new names to everything that leads to it", (t) => {
  const sites = ["l", "L"].map((loader) => builtSite(t, { loader }));
  const before = sites.map(names);
  assert.equal(before[0]["guildhall.js"], before[1]["guildhall.js"], "the fault that this script mends");
  sites.forEach((site) => rehash(site));
  const [one, other] = sites.map(names);
  for (const file of ["guildhall.js", "guildhall.wasm", "__wasm_split.js", "chunk_0.wasm"]) {
    assert.notEqual(one[file], other[file], file);
  }
  assert.equal(one["guildhall.css"], other["guildhall.css"]);
});

test("a new style sheet leaves the scripts' names alone", (t) => {
  const sites = ["body{}", "body{margin:0}"].map((style) => builtSite(t, { loader: "l", style }));
  sites.forEach((site) => rehash(site));
  const [one, other] = sites.map(names);
  assert.notEqual(one["guildhall.css"], other["guildhall.css"]);
  assert.equal(one["guildhall.js"], other["guildhall.js"]);
});

test("references and the list of hashes lead to the new names", (t) => {
  const site = builtSite(t, { loader: "l" });
  const lengths = Object.values(names(site)).map((name) => read(site, name).length);
  rehash(site);
  const files = names(site);
  const hashOf = (file) => files[file].match(/\.([\w-]{22})\./)[1];
  assert.ok(read(site, files["guildhall.js"]).includes(`"./${files["__wasm_split.js"]}"`));
  assert.ok(read(site, files["guildhall.js"]).includes(`"${files["guildhall.wasm"]}"`));
  assert.ok(read(site, files["__wasm_split.js"]).includes(`"./${files["guildhall.js"]}"`));
  assert.equal(read(site, files["guildhall.wasm"]), `\0asm\xff./${files["__wasm_split.js"]}\xfe`);
  assert.equal(read(site, files["__wasm_split_manifest.json"]), `{"chunk_0":["chunk_0.${hashOf("chunk_0.wasm")}"]}`);
  assert.deepEqual(
    Object.values(files).map((name) => read(site, name).length).sort(),
    lengths.sort(),
    "no file changes its length",
  );
  const list = readFileSync(join(site, "hash.txt"), "utf8");
  const kinds = ["guildhall.js", "guildhall.wasm", "guildhall.css", "__wasm_split_manifest.json", "__wasm_split.js"];
  assert.deepEqual(list.match(/[\w-]{22}/g), kinds.map(hashOf));
});

test("rehashing again changes nothing", (t) => {
  const site = builtSite(t, { loader: "l" });
  rehash(site);
  const first = names(site);
  rehash(site);
  assert.deepEqual(names(site), first);
});
