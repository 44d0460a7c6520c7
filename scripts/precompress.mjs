// Writes a brotli and a gzip copy next to each file of the built package, as small as possible: it's done once, at build time.
// Prints the sizes, because they have budgets.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const site = process.argv[2] ?? "target/site";
const compressible = /\.(css|html|js|json|svg|txt|wasm)$/;

const sizes = [];
for (const entry of readdirSync(site, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !compressible.test(entry.name)) continue;
  const path = join(entry.parentPath, entry.name);
  const content = readFileSync(path);
  const brotli = brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
  writeFileSync(`${path}.br`, brotli);
  writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
  sizes.push([relative(site, path), content.length, brotli.length]);
}

sizes.sort((a, b) => b[2] - a[2]);
console.log("bytes      brotli     file");
for (const [name, plain, small] of sizes) {
  console.log(`${String(plain).padEnd(10)} ${String(small).padEnd(10)} ${name}`);
}
