// Every kind of page in the wizard.

import { type APIRequestContext, expect } from "@playwright/test";
import { BOB, ready, submitted } from "./apply.ts";
import { type Site } from "./server.ts";
import { type Answers, SILVER, SILVER_ANSWERS, application, confirmed, draft, mailed, patch } from "./wizard.ts";

export interface Kind {
  name: string;
  path: string;
}

/** Every kind of page of the wizard, and every kind of error. */
export async function pagesOf(request: APIRequestContext, site: Site): Promise<{ fresh: Kind[]; wrong: Kind[] }> {
  const other: Answers = { "role.legal.1.who": "other", "role.legal.1.name": "Bob Builder", "role.legal.1.email": BOB };
  const open = await draft(request, SILVER, { give: "both", "role.legal.1.who": "other", "invoice.same": "no", "you.email": "ada@example.org" });
  await confirmed(request, open);
  const link = { part: "legal", name: "Bob Builder", email: BOB };
  expect((await request.post(`/api/v1/applications/${open}/links`, { data: link })).status()).toBe(204);
  const guest = secretOfPath(await mailed(request, "handed over", BOB));
  const [full, by, done, end] = [
    await draft(request, SILVER, SILVER_ANSWERS),
    await draft(request, SILVER, { ...SILVER_ANSWERS, ...other }),
    await ready(request),
    await submitted(request),
  ];
  const changed = await ready(request);
  await patch(request, changed, { "organisation.name": "Pier Works Ltd" });
  const gone = await submitted(request);
  const { reference } = await application(request, gone);
  expect((await request.post(`/api/v1/applications/${gone}/withdrawal`, { data: { reference } })).status()).toBe(204);
  const start = await draft(request, { programme: "openinfra/membership", tier: "silver", facts: "stage=startup" });
  const person = await draft(request, { programme: "almalinux/membership", tier: "contributor" });
  const fact = await draft(request, { programme: "openinfra/membership", tier: "associate" });
  const pair = await draft(request, { programme: "2i2c/membership", tier: "member" }, { "role.technical.people": "2" });
  const gift = await draft(request, { programme: "almalinux/membership", tier: "community" });
  const kept = (await application(request, done, "sponsor")).text?.hash ?? "";
  const steps = ["you", "organisation", "address", "role-legal", "contribution", "plan", "invoice", "questions-marketing"];
  const of = (secret: string, ...pages: string[]): Kind[] => pages.map((page) => ({ name: page || "start", path: `/apply/${secret}${page && `/${page}`}` }));
  const named = (name: string, path: string): Kind => ({ name, path });
  expect(site.errors).toBe("");
  return {
    fresh: [
      named("overview", `/apply/${open}`),
      ...of(open, ...steps, "send-legal"),
      named("check-incomplete", `/apply/${open}/check`),
      named("agreement-not-ready", `/apply/${open}/agreement-sponsor`),
      named("stated", `/apply/${start}/stated`),
      named("facts", `/apply/${fact}/facts`),
      named("role-several", `/apply/${pair}/role-technical`),
      named("person", `/apply/${person}/you`),
      named("evidence", `/apply/${person}/evidence`),
      named("by-agreement", `/apply/${gift}/contribution`),
      named("agreement", `/apply/${full}/agreement-sponsor`),
      named("agreement-by-other", `/apply/${by}/agreement-sponsor`),
      named("agreement-signed", `/apply/${done}/agreement-sponsor`),
      named("agreement-void", `/apply/${changed}/agreement-sponsor`),
      named("check", `/apply/${done}/check`),
      named("status", `/apply/${end}`),
      named("withdrawn", `/apply/${gone}`),
      named("guest", `/apply/${guest}`),
      named("guest-step", `/apply/${guest}/organisation`),
      named("no-such-link", "/apply/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"),
      named("verify", "/verify"),
      named("verify-good", `/verify/${kept}`),
      named("verify-unknown", `/verify/${"0".repeat(64)}`),
    ],
    wrong: [
      ...of(open, ...steps, "send-legal", "check").map(({ name, path }) => named(`${name}-wrong`, `${path}?check`)),
      named("file-wrong", `/apply/${open}/questions-marketing?check&refused=question.logo~svg-script~evil.svg`),
      named("facts-wrong", `/apply/${fact}/facts?check`),
      named("role-several-wrong", `/apply/${pair}/role-technical?check`),
      named("evidence-wrong", `/apply/${person}/evidence?check`),
      named("agreement-wrong", `/apply/${full}/agreement-sponsor?check`),
      named("full", `/apply/${done}/check?full`),
      named("withdraw-wrong", `/apply/${end}?check`),
    ],
  };
}

/** The secret in a URL. */
export const secretOfPath = (path: string): string => path.split("/")[2] ?? "";
