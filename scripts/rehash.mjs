// Renames the files of the built package, so that two files with the same name always have the same content.
//
// cargo-leptos hashes the files first and writes their new names into each other afterwards. With `--split`, two builds
// can then share the name of a script or module whose content differs, and browsers keep these files for a year. Here
// each file gets a hash of its own content and of everything it refers to. Old and new hashes are equally long, because
// they also occur inside WebAssembly.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

// 128 bits as base64url, before the extension: `guildhall.0GBFvVIYVUVXG-Dx_U7bSA.js`.
const hashedName = /\.([\w-]{22})\.[a-z]+$/;

// Reads and writes bytes as text, one character each.
const encoding = "latin1";

/** Renames the files in `SITE/pkg` and corrects their references and `SITE/hash.txt`. Returns old and new hashes. */
export function rehash(site) {
  const folder = join(site, "pkg");
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && hashedName.test(entry.name))
    .map(({ name }) => ({ name, hash: name.match(hashedName)[1], text: readFileSync(join(folder, name), encoding) }));

  const byHash = new Map(files.map((file) => [file.hash, file]));
  for (const file of files) {
    file.refersTo = files.filter(({ hash }) => file.text.includes(hash));
    file.own = digest(replaceHashes(file.text, byHash, () => "-".repeat(22)));
  }

  const renamed = new Map(files.map((file) => [file.hash, newHash(file)]));
  const rename = (text) => replaceHashes(text, renamed, (hash) => renamed.get(hash));
  for (const { name, text } of files) {
    writeFileSync(join(folder, name), rename(text), encoding);
    renameSync(join(folder, name), join(folder, rename(name)));
  }
  const list = join(site, "hash.txt");
  writeFileSync(list, rename(readFileSync(list, encoding)), encoding);
  return renamed;
}

/** A hash of the file and of all files it leads to. References may form circles: the loader and the modules do. */
function newHash(file) {
  const reached = new Set([file]);
  for (const next of reached) next.refersTo.forEach((other) => reached.add(other));
  const others = [...reached].filter((other) => other !== file).map(({ own }) => own);
  return digest([file.own, ...others.sort()].join("\n"));
}

function digest(text) {
  return createHash("sha256").update(text, encoding).digest().subarray(0, 16).toString("base64url");
}

function replaceHashes(text, hashes, replacement) {
  return [...hashes.keys()].reduce((result, hash) => result.replaceAll(hash, replacement(hash)), text);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) rehash(process.argv[2] ?? "target/site");
