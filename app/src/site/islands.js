((script, wasm) => {
  const about_to_use = ["pointerdown", "pointermove", "touchstart", "keydown", "focusin", "input", "change"];
  const options = { capture: true, passive: true };
  const { pathname } = location;
  let loading;
  let hydrated = false;
  const load = () =>
    (loading ??= import(script).then(async (module) => {
      await module.default({ module_or_path: wasm });
      return module;
    }));
  let place;
  // Browsers also report a move when the page is laid out under a pointer that's at rest.
  const rests = ({ type, screenX, screenY }) => {
    const before = place;
    place = `${screenX} ${screenY}`;
    return type === "pointermove" && (!before || before === place);
  };
  const hydrate = async (event) => {
    if (rests(event)) return;
    for (const sign of about_to_use) removeEventListener(sign, hydrate, options);
    hydrated = true;
    try {
      const module = await load();
      module.hydrate();
      for (const island of document.querySelectorAll("leptos-island")) {
        await module[island.dataset.component]?.(island);
      }
      document.documentElement.dataset.hydrated = "";
    } catch (error) {
      document.documentElement.dataset.static = "";
      console.error(error);
    }
  };
  for (const sign of about_to_use) addEventListener(sign, hydrate, options);
  // Steps that were shown without loading a page are in the history of a page that was loaded again.
  addEventListener("popstate", () => {
    if (!hydrated && location.pathname !== pathname) location.reload();
  });
  const idle = globalThis.requestIdleCallback ?? ((run) => setTimeout(run, 200));
  // On an otherwise idle page, Chromium can take a long time to run idle callbacks.
  addEventListener("load", () => idle(load, { timeout: 2000 }));
})
