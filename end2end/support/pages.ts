// Every page of an installation, according to its API.

import type { APIRequestContext, TestInfo } from "@playwright/test";
import { scripted } from "./page.ts";

interface Foundation {
  id: string;
  programmes: { id: string }[];
}

interface Answer {
  programme: { tiers: Record<string, unknown> | { id: string }[] };
  versions: { version: string }[];
  in_force: string;
}

/** A programme's pages. */
const PARTS = ["", "/compare", "/fit", "/changes", "/source", "/embed"];

/** Error responses that are pages too. */
export const WRONG = ["/no-such-foundation", "/openinfra/no-such-programme", "/a/b/c/d/e/f"];

async function below(request: APIRequestContext, foundation: string, programme: string): Promise<string[]> {
  const api = `/api/v1/foundations/${foundation}/programmes/${programme}`;
  const answer: Answer = await (await request.get(api)).json();
  const { tiers } = answer.programme;
  const ids = Array.isArray(tiers) ? tiers.map(({ id }) => id) : Object.keys(tiers);
  const other = answer.versions.map(({ version }) => version).find((version) => version !== answer.in_force);
  const base = `/${foundation}/${programme}`;
  return [
    ...PARTS.map((part) => `${base}${part}`),
    ...ids.map((id) => `${base}/tiers/${id}`),
    ...ids.slice(0, 1).map((id) => `${base}/join?tier=${id}`),
    ...(other ? ["", "/compare"].map((part) => `${base}${part}?version=${other}`) : []),
    `/embed/${foundation}/${programme}`,
  ];
}

/** The URLs of all pages: every foundation, programme and tier. */
export async function addresses(request: APIRequestContext): Promise<string[]> {
  const foundations: Foundation[] = await (await request.get("/api/v1/foundations")).json();
  const pages = ["/", "/api", "/sign-in", "/sign-in/code", "/verify/credential"];
  for (const { id, programmes } of foundations) {
    pages.push(`/${id}`);
    for (const programme of programmes) pages.push(...(await below(request, id, programme.id)));
  }
  return pages;
}

/** One page of each kind, from the programme with the most content, for checks that are the same on all pages of a kind. */
export const KINDS = [
  "/",
  "/api",
  "/2i2c",
  "/almalinux/membership",
  "/almalinux/membership/compare",
  "/almalinux/membership/fit",
  "/almalinux/membership/changes",
  "/almalinux/membership/source",
  "/almalinux/membership/embed",
  "/almalinux/membership/tiers/gold",
  "/almalinux/membership/join?tier=gold",
  "/openinfra/membership/tiers/platinum",
  "/2i2c/project",
  "/embed/almalinux/membership",
  "/sign-in",
  "/sign-in/code",
  "/verify/credential",
  "/no-such-foundation",
];

/** The interactive ones. */
export const LIVE = KINDS.filter((address) => /\/(compare|fit|embed)$/.test(address));

/** The kinds of pages to check in a project. With scripts, that's the interactive ones, because the others load none (smoke.spec.ts). */
export const kinds = (info: TestInfo): string[] => (scripted(info) ? LIVE : KINDS);

/** The same page in another language. */
export const inLanguage = (address: string, lang: string): string => `${address}${address.includes("?") ? "&" : "?"}lang=${lang}`;
