// Every page of the installation, as the API knows them.

import type { APIRequestContext } from "@playwright/test";

interface Foundation {
  id: string;
  programmes: { id: string }[];
}

/** The pages below a programme. */
const PARTS = ["", "/compare", "/fit", "/changes", "/source", "/embed"];

/** The addresses of all pages that stand without a choice of the reader's. */
export async function addresses(request: APIRequestContext): Promise<string[]> {
  const foundations: Foundation[] = await (await request.get("/api/v1/foundations")).json();
  const below = foundations.flatMap(({ id, programmes }) => [
    `/${id}`,
    ...programmes.flatMap((programme) => PARTS.map((part) => `/${id}/${programme.id}${part}`)),
  ]);
  return ["/", "/api", ...below];
}
