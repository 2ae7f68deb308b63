type Kept = Record<string, string[]>;

/**
 * Keeps in the tab what somebody types into a plain form, so that it is there again after a session that ended. The
 * form's key names the person and what the form answers to; once that has been answered the key never comes back.
 */
export function mount(form: HTMLFormElement): void {
  const key = `vpdt.words.${form.dataset.keep}`;
  const fields = () =>
    [...form.elements].filter(
      (field): field is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement =>
        (field as HTMLInputElement).name !== "" &&
        (field as HTMLInputElement).type !== "hidden" &&
        "value" in field &&
        !(field instanceof HTMLButtonElement),
    );
  const left = sessionStorage.getItem(key);
  if (left && !form.hasAttribute("data-filled")) {
    restore(fields(), JSON.parse(left) as Kept);
    const note = form.querySelector<HTMLElement>("[data-restored]");
    if (note) {
      note.hidden = false;
    }
  }
  form.addEventListener("input", () => sessionStorage.setItem(key, JSON.stringify(taken(fields()))));
}

function taken(fields: (HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement)[]): Kept {
  const kept: Kept = {};
  for (const field of fields) {
    const values = (kept[field.name] ??= []);
    if (!isTick(field) || field.checked) {
      values.push(field.value);
    }
  }
  return kept;
}

function restore(fields: (HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement)[], kept: Kept): void {
  for (const field of fields) {
    const values = kept[field.name];
    if (!values) {
      continue;
    }
    if (isTick(field)) {
      field.checked = values.includes(field.value);
    } else {
      field.value = values[0] ?? "";
    }
  }
}

function isTick(field: HTMLElement): field is HTMLInputElement {
  return field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio");
}
