// The projects, and which of them a test runs in: all four, unless one of the tags below says what its result depends on, as in
// `test("W4 …", CROSSED, async …)`. Playwright leaves it out of the other projects.

const NAMES = ["wasm-1280", "plain-1280", "wasm-390", "plain-390"] as const;

type ProjectName = (typeof NAMES)[number];

const RUNS: Record<string, ProjectName[]> = {
  "@crossed": ["wasm-1280", "plain-390"],
  "@wide": ["wasm-1280", "plain-1280"],
  "@scripts": ["wasm-1280", "wasm-390"],
  "@no-scripts": ["plain-1280", "plain-390"],
  "@scripts-once": ["wasm-1280"],
  "@once": ["plain-1280"],
};

/** For what a page says, stores or sends. Scripts or the width might change it, but not only a combination of them. */
export const CROSSED = { tag: "@crossed" };
/** For what scripts can change, but the width can't, or if the test sets the width itself. */
export const WIDE = { tag: "@wide" };
/** For what only scripts do, if the width might change it. */
export const SCRIPTS = { tag: "@scripts" };
/** For what only happens without scripts, if the width might change it. */
export const NO_SCRIPTS = { tag: "@no-scripts" };
/** For what only scripts do, if the width can't change it or the test sets it itself. */
export const SCRIPTS_ONCE = { tag: "@scripts-once" };
/** For what neither scripts nor the width can change, such as what the server sends. */
export const ONCE = { tag: "@once" };

const WINDOWS = { 1280: { width: 1280, height: 800 }, 390: { width: 390, height: 844 } };

/** Scripts on (`wasm`) and off (`plain`), on a desktop and a phone. */
export const projects = NAMES.map((name) => {
  const excluded = Object.keys(RUNS).filter((tag) => !RUNS[tag]?.includes(name));
  return {
    name,
    grepInvert: new RegExp(`${excluded.join("(?![\\w-])|")}(?![\\w-])`),
    use: { viewport: name.endsWith("1280") ? WINDOWS[1280] : WINDOWS[390], javaScriptEnabled: name.startsWith("wasm") },
  };
});
