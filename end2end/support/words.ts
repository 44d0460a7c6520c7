// Which words on a page are a programme's own, and which are the interface's (A4, A6).

import type { APIRequestContext, Page } from "@playwright/test";

/** A text as it stands on the page: in sight, or read out from an attribute. */
export interface Shown {
  text: string;
  where: string;
}

/** Everything on the page that is read or heard, in the order of the document. Files are left out: `pre`, `code`, the programme file. */
export function shown(page: Page): Promise<Shown[]> {
  return page.evaluate(() => {
    const found: { text: string; where: string }[] = [{ text: document.title, where: "title" }];
    const say = (text: string | null, element: Element, what: string) => {
      const tidy = (text ?? "").replace(/\s+/g, " ").trim();
      if (tidy) found.push({ text: tidy, where: `${element.tagName.toLowerCase()}.${element.className}${what}` });
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element) {
        for (const name of ["aria-label", "title", "alt", "placeholder"]) say(node.getAttribute(name), node, `[${name}]`);
      } else if (node.parentElement && !node.parentElement.closest("script, style, template, noscript, pre, code, .source")) {
        say(node.textContent, node.parentElement, "");
      }
    }
    return found;
  });
}

/** What belongs to no language, and so stands between the pieces of a text. */
const BETWEEN = [
  // The method of an endpoint, before its address.
  /\b(?:POST|PATCH|DELETE)\b(?= \/)/g,
  // Addresses, hosts, markup.
  /\S+@\S+|https?:\S+|\/\S*\/\S*|[\w-]+(?:\.[\w-]+)+|<[^>]*>/g,
  // Words with a letter that English has not: the pseudo-locale's, or a name's.
  /[^\s[\](),;:“”„"]*[^\x00-\x7f’‘“”„–—·\s][^\s[\](),;:“”„"]*/g,
  /[[\](),.:;!?·–—|"“”„]/g,
  /(?<!\S)[$€£]?\d+%?(?!\S)/g,
];
/** Names of formats and languages. */
const SAME = /^(csv|json|html|url|api|guildhall|english|deutsch|utc|pdf|openapi|rfc|get|iframe|usd|eur)$/;

/** The plain English pieces of a text. */
function pieces(text: string): string[] {
  const plain = BETWEEN.reduce((rest, between) => rest.replace(between, " | "), text.replace(/\s+/g, " "));
  return plain
    .toLowerCase()
    .split("|")
    .map((piece) => piece.replace(/\s+/g, " ").trim())
    .filter((piece) => piece.split(" ").some((word) => /[a-z]{2}/.test(word) && !SAME.test(word)));
}

/** The pieces of all texts that the API tells about the foundations and programmes of this installation. */
export async function told(request: APIRequestContext): Promise<Set<string>> {
  const content = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === "string") pieces(value).forEach((piece) => content.add(piece));
    else if (Array.isArray(value)) value.forEach(collect);
    else if (value && typeof value === "object") Object.values(value).forEach(collect);
  };
  const ask = async (path: string) => {
    const answer = await (await request.get(`/api/v1/foundations${path}`)).json();
    collect(answer);
    return answer;
  };
  for (const { id, programmes } of await ask("?lang=en")) {
    await ask(`/${id}?lang=en`);
    for (const programme of programmes) {
      const { versions } = await ask(`/${id}/programmes/${programme.id}?lang=en`);
      for (const { version } of versions) await ask(`/${id}/programmes/${programme.id}?lang=en&version=${version}`);
    }
  }
  return content;
}

/** What stands on a page of the pseudo-locale in plain English and is no whole piece of the programme's own. */
export const untranslated = (text: string, content: Set<string>): string[] => pieces(text).filter((piece) => !content.has(piece));
