import "@bpmn-io/form-js-viewer/dist/assets/form-js.css";
import { Form } from "@bpmn-io/form-js-viewer";
import flatpickr from "flatpickr";
import { Vietnamese } from "flatpickr/dist/l10n/vn.js";

type Values = Record<string, unknown>;
type Option = { value: string; label: string };
type Field = {
  id: string;
  key?: string;
  label?: string;
  properties?: Record<string, string>;
  values?: Option[];
};
type Errors = Record<string, string[]>;

/** form-js, as far as it is used here; its own types leave these parts out. */
type Viewer = {
  importSchema(schema: unknown, data: Values): Promise<unknown>;
  submit(): { data: Values; errors: Errors };
  get(name: "formFieldRegistry"): { getAll(): Field[] };
  on(event: "changed", listener: () => void): void;
  _getSubmitData(): Values;
  _getState(): { data: Values };
  _setState(state: { errors: Errors }): void;
};

/** One field the server refused. */
export type Refusal = { field: string; label: string; message: string };

const months = Array.from({ length: 12 }, (_, month) => `Tháng ${month + 1}`);
flatpickr.localize({ ...Vietnamese, months: { shorthand: months, longhand: months } as typeof Vietnamese.months });

const DATE = /^(\d{1,2})[/.\- ]?(\d{1,2})[/.\- ]?(\d{4})$/;

/** The date somebody typed, as dd/mm/yyyy; null when there is no such day. */
export function typedDate(text: string): string | null {
  const [, day = "", month = "", year = ""] = DATE.exec(text.trim()) ?? [];
  const date = new Date(Number(year), Number(month) - 1, Number(day));
  const exists = date.getDate() === Number(day) && date.getMonth() === Number(month) - 1 && year !== "";
  return exists ? `${day.padStart(2, "0")}/${month.padStart(2, "0")}/${year}` : null;
}

/** The picker would make another day of what it cannot read; what is no date is refused instead. */
function readDatesAsTyped(host: HTMLElement): void {
  const read = (event: Event) => {
    const input = event.target;
    // The form sends itself an Enter on leaving; that one finds the date read already.
    const leaves = event.isTrusted && (event.type === "blur" || (event as KeyboardEvent).key === "Enter");
    if (!(input instanceof HTMLInputElement) || !leaves || !input.closest(".fjs-form-field-datetime")) {
      return;
    }
    const typed = input.value.trim();
    const date = typed === "" ? "" : typedDate(typed);
    input.value = date ?? "";
    const group = input.closest<HTMLElement>(".fjs-form-field");
    group?.querySelector("[data-no-date]")?.remove();
    if (date === null && group) {
      const note = document.createElement("p");
      note.className = "fjs-form-field-error";
      note.dataset.noDate = "";
      note.setAttribute("role", "alert");
      note.textContent = `“${typed}” không phải ngày có thật. Hãy nhập ngày/tháng/năm, ví dụ 02/11/2026.`;
      group.append(note);
    }
  };
  host.addEventListener("blur", read, { capture: true });
  host.addEventListener("keydown", read, { capture: true });
}

/** A form as the person sees it. */
export class FormView {
  readonly #viewer: Viewer;
  readonly #host: HTMLElement;

  private constructor(host: HTMLElement, viewer: Viewer) {
    this.#host = host;
    this.#viewer = viewer;
  }

  static async open(host: HTMLElement, schema: unknown, values: Values): Promise<FormView> {
    // The default waits before it takes quick input over, and loses the last letters of a fast sender.
    const viewer = new Form({ container: host, debounce: false } as ConstructorParameters<typeof Form>[0]);
    const view = new FormView(host, viewer as unknown as Viewer);
    await view.#viewer.importSchema(schema, values);
    readDatesAsTyped(host);
    return view;
  }

  onChange(listener: (values: Values) => void): void {
    this.#viewer.on("changed", () => listener(this.#viewer._getSubmitData()));
  }

  /** Checks in the browser what can be checked there; null when something is wrong, which the form then shows. */
  answer(): Values | null {
    const { data, errors } = this.#viewer.submit();
    if (Object.keys(errors).length > 0) {
      this.focusFirstError();
      return null;
    }
    return data;
  }

  /** Marks the fields the server refused; returns what belongs to no field shown. */
  mark(refusals: Refusal[]): Refusal[] {
    const fields = this.#viewer.get("formFieldRegistry").getAll();
    const errors: Errors = {};
    const homeless: Refusal[] = [];
    for (const refusal of refusals) {
      const key = refusal.field.split(".").at(-1);
      const field = fields.find((candidate) => candidate.key !== undefined && candidate.key === key);
      if (field) {
        errors[field.id] = [...(errors[field.id] ?? []), refusal.message];
      } else {
        homeless.push(refusal);
      }
    }
    this.#viewer._setState({ errors });
    this.focusFirstError();
    return homeless;
  }

  /** The choice that ends something, in its own words, or null when sending needs no second thought. */
  weightyChoice(values: Values): string | null {
    for (const field of this.#viewer.get("formFieldRegistry").getAll()) {
      const weighty = field.properties?.canXacNhan?.split(",").map((value) => value.trim());
      const chosen = field.key === undefined ? undefined : values[field.key];
      if (weighty && typeof chosen === "string" && weighty.includes(chosen)) {
        return field.values?.find((option) => option.value === chosen)?.label ?? chosen;
      }
    }
    return null;
  }

  focusFirstError(): void {
    requestAnimationFrame(() => {
      const field = this.#host.querySelector(".fjs-has-errors");
      field?.querySelector<HTMLElement>("input, textarea, select, [tabindex]")?.focus();
    });
  }
}
