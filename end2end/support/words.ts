// Tells the programme's words on a page from the interface's (A4).

import type { APIRequestContext, Page } from "@playwright/test";

/** A text on the page: visible, or read from an attribute. */
export interface PageText {
  text: string;
  where: string;
}

/** Everything on the page that people see or hear, in document order. Leaves out files (`pre`, `code`, the programme file), and what `/api` quotes
 *  from the OpenAPI document, which is in English only and marked as such. */
export function pageTexts(page: Page): Promise<PageText[]> {
  return page.evaluate(() => {
    const found: { text: string; where: string }[] = [{ text: document.title, where: "title" }];
    const add = (text: string | null, element: Element, what: string) => {
      const tidy = (text ?? "").replace(/\s+/g, " ").trim();
      if (tidy) found.push({ text: tidy, where: `${element.tagName.toLowerCase()}.${element.className}${what}` });
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element) {
        for (const name of ["aria-label", "title", "alt", "placeholder"]) add(node.getAttribute(name), node, `[${name}]`);
      } else if (node.parentElement && !node.parentElement.closest("script, style, template, noscript, pre, code, .source, .reference [lang=en]")) {
        add(node.textContent, node.parentElement, "");
      }
    }
    return found;
  });
}

/** What isn't in any language: it separates the pieces of a text. */
const BETWEEN = [
  // An endpoint's method, before its URL.
  /\b(?:POST|PUT|PATCH|DELETE)\b(?= \/)/g,
  // URLs, hosts, markup.
  /\S+@\S+|https?:\S+|\/\S*\/\S*|[\w-]+(?:\.[\w-]+)+|<[^>]*>/g,
  // Words with a letter that English doesn't have: from the pseudo-locale, or in a name.
  /[^\s[\](),;:“”„"]*[^\x00-\x7f’‘“”„–—·\s][^\s[\](),;:“”„"]*/g,
  /[[\](),.:;!?·–—|"“”„]/g,
  /(?<!\S)[$€£]?\d+%?(?!\S)/g,
];
/** The names of formats and languages. */
const SAME = /^(csv|json|html|url|api|guildhall|english|deutsch|utc|pdf|openapi|rfc|get|iframe|usd|eur)$/;

/** A text's plain English pieces. */
function pieces(text: string): string[] {
  const plain = BETWEEN.reduce((rest, between) => rest.replace(between, " | "), text.replace(/\s+/g, " "));
  return plain
    .toLowerCase()
    .split("|")
    .map((piece) => piece.replace(/\s+/g, " ").trim())
    .filter((piece) => piece.split(" ").some((word) => /[a-z]{2}/.test(word) && !SAME.test(word)));
}

/** The pieces of all texts the API returns about this installation's foundations and programmes. */
export async function programmeTexts(request: APIRequestContext): Promise<Set<string>> {
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

/** Plain English on a page in the pseudo-locale that isn't a piece of the programme's text. */
export const untranslated = (text: string, content: Set<string>): string[] => pieces(text).filter((piece) => !content.has(piece));
