// Two OpenID providers, each on a port of its own: `oidc-provider-mock`, which says what a test wants, and `oidc-provider`, which is
// certified and strict.

import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Server } from "node:http";
import { createServer } from "node:net";
import { homedir } from "node:os";
import { join } from "node:path";
import Provider from "oidc-provider";

/** Something that answers at an issuer's address, until it's stopped. */
export interface Running {
  issuer: string;
  stop(): Promise<void>;
}

const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "guildhall");

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (typeof address !== "object" || !address) throw new Error("no port is free");
  return address.port;
}

async function answers(issuer: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const response = await fetch(`${issuer}/.well-known/openid-configuration`).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((wake) => setTimeout(wake, 50));
  }
  throw new Error(`${issuer} doesn't answer`);
}

/** The mock from PyPI, which `scripts/setup test` installs. */
export async function mock(): Promise<Running> {
  const port = await freePort();
  const child = spawn("python3", ["-W", "ignore", "-m", "oidc_provider_mock", "--port", String(port)], {
    env: { ...process.env, PYTHONPATH: join(cache, "oidc-provider-mock-0.3.4") },
    stdio: "ignore",
  });
  const issuer = `http://127.0.0.1:${port}`;
  await answers(issuer);
  const stop = async () => {
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
  };
  return { issuer, stop };
}

/** Sets what the mock says about somebody. */
export async function says(running: Running, subject: string, claims: Record<string, unknown>): Promise<void> {
  const response = await fetch(`${running.issuer}/users/${subject}`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(claims),
  });
  if (!response.ok) throw new Error(await response.text());
}

export const CLIENT = "guildhall";
export const SECRET = "a-secret-that-only-tests-use-1234567890";

/** The certified provider from npm. Everyone is on the board, and their address is verified. */
export async function certified(back: string): Promise<Running> {
  const port = await freePort();
  const issuer = `http://localhost:${port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT, client_secret: SECRET, redirect_uris: [back], grant_types: ["authorization_code"] }],
    pkce: { required: () => true },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["groups"] },
    findAccount: async (_context: unknown, subject: string) => ({
      accountId: subject,
      claims: async () => ({ sub: subject, email: `${subject}@example.org`, email_verified: true, groups: ["board"] }),
    }),
  });
  const server: Server = provider.listen(port, "127.0.0.1");
  await once(server, "listening");
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  return { issuer, stop };
}
