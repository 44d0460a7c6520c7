// Which words on a page are a programme's own, and which are the interface's (A4, A6).

import type { APIRequestContext, Page } from "@playwright/test";

/** A text as it stands on the page: in sight, or read out from an attribute. */
export interface Shown {
  text: string;
  where: string;
}

/** Everything on the page that is read or heard, in the order of the document. Files are left out: `pre` and `code`. */
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
      } else if (node.parentElement && !node.parentElement.closest("script, style, template, noscript, pre, code")) {
        say(node.textContent, node.parentElement, "");
      }
    }
    return found;
  });
}

/** All texts that the API tells about the foundations and programmes of this installation, as one long text. */
export async function told(request: APIRequestContext): Promise<string> {
  const texts: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === "string") texts.push(value.replace(/<[^>]*>/g, " "));
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
  return texts.join("\n").replace(/[ \t\r]+/g, " ").toLowerCase();
}

/**
 * What stands on a page of the pseudo-locale in plain English and is not the programme's own: parts of a text between
 * accented words, of which not even one is told by the API. Left out are what is the same in every language: numbers,
 * addresses, single letters, and the names of formats and languages.
 */
export function untranslated(text: string, content: string): string[] {
  const SAME = /^(csv|json|html|url|api|guildhall|english|deutsch|utc|pdf|openapi|rfc|get|iframe|usd|eur)$/;
  return text
    .replace(/\S+@\S+|https?:\S+|\/\S*\/\S*|<[^>]*>/g, " ")
    .split(/[[\]\u2066-\u2069(),.:;!?·–—|"“”„]|\S*[^\x00-\x7f’‘]\S*/)
    .map((part) => part.replace(/\s+/g, " ").trim().toLowerCase())
    .filter((part) => /[a-z]{2}/.test(part) && !part.split(" ").every((word) => SAME.test(word) || !/[a-z]{2}/.test(word)))
    .filter((part) => !content.includes(part));
}
