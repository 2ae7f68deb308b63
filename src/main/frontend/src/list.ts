/** Keys of a task list: j and k or the arrows move, Enter opens, / goes to the filter, ? shows the keys. */
export function mount(list: HTMLElement): void {
  const keys = list.querySelector<HTMLDialogElement>("#keys");
  const opener = list.querySelector<HTMLButtonElement>("[data-shows=keys]");
  opener?.removeAttribute("hidden");
  opener?.addEventListener("click", () => keys?.showModal());
  list.addEventListener("change", (event) => {
    const box = event.target as HTMLInputElement;
    if (box.matches("[data-all]")) {
      for (const choice of choices(list)) {
        choice.checked = box.checked;
      }
    }
    const chosen = choices(list).filter((choice) => choice.checked).length;
    const count = list.querySelector("[data-chosen]");
    if (count) {
      count.textContent = chosen === 0 ? "" : `Đã chọn ${chosen} việc`;
    }
  });
  document.addEventListener("keydown", (event) => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || target.closest("input, select, textarea, dialog")) {
      return;
    }
    const links = [...list.querySelectorAll<HTMLAnchorElement>("a.ti")];
    const here = links.indexOf(document.activeElement as HTMLAnchorElement);
    if (event.key === "j" || event.key === "ArrowDown") {
      event.preventDefault();
      links[Math.min(here + 1, links.length - 1)]?.focus();
    } else if (event.key === "k" || event.key === "ArrowUp") {
      event.preventDefault();
      links[Math.max(here - 1, 0)]?.focus();
    } else if (event.key === "/") {
      event.preventDefault();
      list.querySelector<HTMLInputElement>("input[type=search]")?.focus();
    } else if (event.key === "?") {
      keys?.showModal();
    }
  });
}

function choices(list: HTMLElement): HTMLInputElement[] {
  return [...list.querySelectorAll<HTMLInputElement>("input[name=viec]")];
}
