// <guildhall-compare programme="foundation/programme">: the comparison. Attributes: tiers, lang, scheme.
// <guildhall-directory foundation="foundation">: the members. Attributes: programme, tier, lang, scheme.
// Both are in the host page's width, language and colours.
(() => {
  const { origin } = new URL(document.currentScript.src);
  const night = matchMedia("(prefers-color-scheme: dark)");
  if (customElements.get("guildhall-compare")) return;

  const compare = { path: (element) => element.getAttribute("programme"), parameters: { tier: "tiers" } };
  const directory = {
    path: (element) => `directory/${element.getAttribute("foundation")}`,
    parameters: { programme: "programme", tier: "tier" },
  };

  const define = (name, { path, parameters }) => customElements.define(name, class extends HTMLElement {
    frame = document.createElement("iframe");
    watch = new MutationObserver(() => this.update());

    connectedCallback() {
      this.style.display = "block";
      Object.assign(this.frame.style, { border: 0, height: "40rem", width: "100%" });
      this.frame.title = this.textContent.trim() || this.localName;
      if (!this.shadowRoot) this.attachShadow({ mode: "open" }).append(this.frame);
      addEventListener("message", this);
      night.addEventListener("change", this);
      for (const place of [document.documentElement, document.body, this]) this.watch.observe(place, { attributes: true });
      this.update();
    }

    disconnectedCallback() {
      removeEventListener("message", this);
      night.removeEventListener("change", this);
      this.watch.disconnect();
    }

    handleEvent({ type, origin: from, source, data }) {
      if (type === "change") this.update();
      else if (from === origin && source === this.frame.contentWindow && data.height > 0)
        this.frame.style.height = `${data.height}px`;
    }

    update() {
      const { colorScheme: said } = getComputedStyle(this);
      const dark = /dark/.test(said) && (night.matches || !/light/.test(said));
      const url = new URL("/embed/" + path(this), origin);
      const tell = (name, value) => value && url.searchParams.set(name, value);
      for (const [parameter, attribute] of Object.entries(parameters)) tell(parameter, this.getAttribute(attribute));
      tell("lang", this.closest("[lang]")?.lang);
      tell("scheme", this.getAttribute("scheme") || (dark ? "dark" : "light"));
      if (this.frame.src !== url.href) this.frame.src = url.href;
    }
  });

  define("guildhall-compare", compare);
  define("guildhall-directory", directory);
})();
