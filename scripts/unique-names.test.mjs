import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import test from "node:test";

const root = dirname(import.meta.dirname);
const crates = ["app", "domain", "frontend", "server", "text-build"];

/** Rust files, except modules of tests. */
function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (basename(path, ".rs") === "tests") return [];
    if (entry.isDirectory()) return sources(path);
    return entry.name.endsWith(".rs") ? [path] : [];
  });
}

/** Every type that a file declares, with the line it's on. Tests in the file come last and don't count. */
function declarations(text) {
  const lines = text.split("\n");
  const tests = lines.findIndex((line, at) => line === "#[cfg(test)]" && /^mod tests \{/.test(lines[at + 1]));
  const declaration = /^\s*(?:pub(?:\([^)]*\))? )?(?:struct|enum|trait) (\w+)/;
  return lines.slice(0, tests === -1 ? undefined : tests).flatMap((line, at) => {
    const found = declaration.exec(line);
    return found ? [{ name: found[1], line: at + 1 }] : [];
  });
}

test("a declaration is found by its keyword, whatever its visibility, and tests are left out", () => {
  const text = [
    "pub struct One;",
    "    pub(in crate::http) enum Two {",
    "trait Three: Send {}",
    "// struct Four",
    "#[cfg(test)]",
    "mod tests {",
    "    struct One;",
  ];
  assert.deepEqual(declarations(text.join("\n")), [
    { name: "One", line: 1 },
    { name: "Two", line: 2 },
    { name: "Three", line: 3 },
  ]);
});

for (const crate of crates) {
  test(`every struct, enum and trait of ${crate} has a name of its own`, () => {
    const files = sources(join(root, crate, "src"));
    assert.ok(files.length > 0, `${crate}/src has no Rust files: has it moved?`);
    const places = new Map();
    for (const path of files) {
      for (const { name, line } of declarations(readFileSync(path, "utf8"))) {
        places.set(name, [...(places.get(name) ?? []), `${path.slice(root.length + 1)}:${line}`]);
      }
    }
    const shared = [...places].filter(([, found]) => found.length > 1);
    const report = shared.map(([name, found]) => `${name} is declared in ${found.join(" and ")}`);
    assert.deepEqual(report, [], "rename all but one of them, so that a name means one thing in its crate");
  });
}
