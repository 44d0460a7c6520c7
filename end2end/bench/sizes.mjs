// What the browser fetches, in bytes on the wire: compressed as the server sends it, without headers.

const COMPARE = "/almalinux/membership/compare";

/** The pages that load nothing but themselves. */
const AREAS = {
  "all foundations": "/",
  "home of a foundation": "/2i2c",
  programme: "/almalinux/membership",
  tier: "/almalinux/membership/tiers/gold",
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
    await page.mouse.move(5, 5);
    await page.mouse.move(6, 5);
    if (await page.locator("leptos-island").count()) await page.waitForSelector("html[data-hydrated]");
    await page.waitForLoadState("networkidle");
    return [...addresses].map(([id, address]) => ({ address, bytes: Math.max(0, (bytes.get(id) ?? 0) - headers.get(id)) }));
  } finally {
    await context.close();
  }
}

/** The first step of a new application. */
async function firstStep(origin) {
  const wanted = { foundation: "almalinux", programme: "membership", tier: "gold", facts: {} };
  const headers = { "content-type": "application/json" };
  const started = await fetch(`${origin}/api/v1/applications`, { method: "POST", headers, body: JSON.stringify(wanted) });
  if (started.status !== 201) throw new Error(`no application could be started: ${started.status} ${await started.text()}`);
  const { secret } = await started.json();
  return `/apply/${secret}/you`;
}

const sum = (files) => files.reduce((total, { bytes }) => total + bytes, 0);
const isScript = ({ address }) => /^\/pkg\/.*\.(js|wasm|json)$/.test(address);

export async function figures({ origin, browser }) {
  const files = await fetched(browser, origin, COMPARE);
  const sheets = files.filter(({ address }) => address.endsWith(".css"));
  const html = files.filter(({ address }) => address === COMPARE);
  const scripts = files.filter(isScript);
  const finder = (await fetched(browser, origin, "/almalinux/membership/fit")).filter(isScript);
  const wizard = (await fetched(browser, origin, await firstStep(origin))).filter(isScript);
  const rows = [
    { what: "comparison: HTML and style sheets", figure: sum(html) + sum(sheets), bar: 20 * 1024, reference: "python.org's sponsor page 301 KB; a bare Next.js table 116 KB" },
    { what: "comparison: HTML alone", figure: sum(html) },
    { what: "style sheet", figure: sum(sheets.filter(({ address }) => address.startsWith("/pkg/"))), bar: 13 * 1024, reference: "govuk-frontend 13.2 KB" },
    { what: "comparison: WebAssembly and script", figure: sum(scripts), bar: 210 * 1024, reference: "199.6 KB before islands, 206 KB in the trial; bare Next.js table 87 KB; Ghost Portal 585 KB" },
    { what: "tier finder: WebAssembly and script", figure: sum(finder), bar: 210 * 1024 },
    { what: "join wizard: WebAssembly and script", figure: sum(wizard), bar: 210 * 1024 },
  ];
  for (const [page, path] of Object.entries(AREAS)) {
    const own = (await fetched(browser, origin, path)).filter(isScript);
    rows.push({ what: `no script: ${page}`, figure: sum(own), bar: 0, reference: "105.7 KB before islands" });
  }
  return rows.map((row) => ({ unit: "B", ...row }));
}
