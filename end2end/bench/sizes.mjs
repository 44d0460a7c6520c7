// What the browser fetches, in bytes on the wire: compressed as the server sends it, without headers.

const COMPARE = "/almalinux/membership/compare";

/** The areas that load on demand. */
const AREAS = {
  "all foundations": "/",
  "home of a foundation": "/2i2c",
  programme: "/almalinux/membership",
  tier: "/almalinux/membership/tiers/gold",
  "which tier fits": "/almalinux/membership/fit",
  "what changed": "/almalinux/membership/changes",
  "way into joining": "/almalinux/membership/join?tier=gold",
  "programme file": "/almalinux/membership/source",
  "embedding, explained": "/almalinux/membership/embed",
  "API, described": "/api",
};

/** Every file a page loads until it's interactive and the network is idle: its URL and the size of its body. */
async function fetched(browser, origin, path) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const client = await context.newCDPSession(page);
    await client.send("Network.enable");
    const addresses = new Map();
    const bytes = new Map();
    const headers = new Map();
    client.on("Network.responseReceived", ({ requestId, response }) => {
      addresses.set(requestId, new URL(response.url).pathname);
      headers.set(requestId, response.encodedDataLength);
    });
    client.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => bytes.set(requestId, encodedDataLength));
    await page.goto(origin + path);
    await page.waitForSelector("html[data-hydrated]");
    await page.waitForLoadState("networkidle");
    return [...addresses].map(([id, address]) => ({ address, bytes: Math.max(0, (bytes.get(id) ?? 0) - headers.get(id)) }));
  } finally {
    await context.close();
  }
}

const sum = (files) => files.reduce((total, { bytes }) => total + bytes, 0);
const isScript = ({ address }) => /^\/pkg\/.*\.(js|wasm|json)$/.test(address);

export async function figures({ origin, browser }) {
  const files = await fetched(browser, origin, COMPARE);
  const sheets = files.filter(({ address }) => address.endsWith(".css"));
  const html = files.filter(({ address }) => address === COMPARE);
  const scripts = files.filter(isScript);
  // The 404 page has no area of its own: every page loads what it loads.
  const base = (await fetched(browser, origin, "/a/b/c/d/e/f")).filter(isScript);
  const common = new Set(base.map(({ address }) => address));
  const rows = [
    { what: "comparison: HTML and style sheets", figure: sum(html) + sum(sheets), bar: 30 * 1024, reference: "python.org's sponsor page 301 KB; a bare Next.js table 116 KB" },
    { what: "comparison: HTML alone", figure: sum(html) },
    { what: "style sheet", figure: sum(sheets.filter(({ address }) => address.startsWith("/pkg/"))), bar: 13 * 1024, reference: "govuk-frontend 13.2 KB" },
    { what: "comparison: WebAssembly and script", figure: sum(scripts), bar: 200 * 1024, reference: "bare Leptos 112 KB, with a Resource 150 KB; bare Next.js table 87 KB; Ghost Portal 585 KB" },
    { what: "of that, what every page loads", figure: sum(base) },
  ];
  for (const [area, path] of Object.entries(AREAS)) {
    const own = (await fetched(browser, origin, path)).filter((file) => isScript(file) && !common.has(file.address));
    rows.push({ what: `area: ${area}`, figure: sum(own), bar: 60 * 1024 });
  }
  return rows.map((row) => ({ unit: "B", ...row }));
}
