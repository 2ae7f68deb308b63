/** Sections of a page shown one at a time. Without scripts they stand below each other and the links jump to them. */
export function mount(host: HTMLElement): void {
  const bar = host.querySelector<HTMLElement>("[data-tabs]")!;
  const tabs = [...bar.querySelectorAll<HTMLAnchorElement>("a[href^='#']")];
  const panel = (tab: HTMLAnchorElement) => host.querySelector<HTMLElement>(tab.hash)!;

  const show = (chosen: HTMLAnchorElement) => {
    for (const tab of tabs) {
      const on = tab === chosen;
      tab.setAttribute("aria-selected", String(on));
      tab.toggleAttribute("aria-current", on);
      tab.tabIndex = on ? 0 : -1;
      panel(tab).hidden = !on;
    }
  };

  bar.setAttribute("role", "tablist");
  for (const tab of tabs) {
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", tab.hash.slice(1));
    panel(tab).setAttribute("role", "tabpanel");
    tab.addEventListener("click", (event) => {
      event.preventDefault();
      history.replaceState(history.state, "", tab.hash);
      show(tab);
    });
  }
  bar.addEventListener("keydown", (event) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step !== 0) {
      const here = tabs.indexOf(document.activeElement as HTMLAnchorElement);
      const next = tabs[(here + step + tabs.length) % tabs.length]!;
      next.focus();
      next.click();
    }
  });
  show(tabs.find((tab) => tab.hash === location.hash) ?? tabs[0]!);
}
