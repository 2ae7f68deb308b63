/** Parts of a page that need more than HTML; each is loaded only where a page has one. */
type Island = { mount(element: HTMLElement): Promise<void> | void };

const ISLANDS: Record<string, () => Promise<Island>> = {
  diagram: () => import("./diagram"),
  intake: () => import("./intake") as Promise<Island>,
  "keep-words": () => import("./keep-words") as Promise<Island>,
  list: () => import("./list"),
  pdf: () => import("./pdf"),
  tabs: () => import("./tabs"),
  "task-form": () => import("./task-form"),
};

/** Brings the islands below an element to life, each once. */
export function mountIslands(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>("[data-island]:not([data-mounted])")) {
    const load = ISLANDS[element.dataset.island ?? ""];
    if (load) {
      element.dataset.mounted = "";
      void load().then((island) => island.mount(element));
    }
  }
}
