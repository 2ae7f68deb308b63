import { csrfHeader } from "./csrf";

type Kept = { values: Record<string, unknown> };

const PAUSE = 2500;

/**
 * Keeps half-filled input: in the tab at once, on the server a moment after typing stops and when the page is left. What
 * the tab keeps survives a session that ends meanwhile; it goes once the server has it.
 */
export class DraftKeeper {
  readonly #address: string;
  readonly #key: string;
  readonly #say: (sentence: string) => void;
  readonly #ended: () => void;
  #values: Record<string, unknown> | null = null;
  #timer = 0;
  #closed = false;

  /**
   * @param say shows where saving stands
   * @param ended told when the session is over
   */
  constructor(task: string, person: string, say: (sentence: string) => void, ended: () => void) {
    this.#address = `/viec/${task}/nhap`;
    this.#key = `vpdt.draft.${person}.${task}`;
    this.#say = say;
    this.#ended = ended;
    addEventListener("pagehide", () => void this.save());
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") {
        void this.save();
      }
    });
  }

  /** What the tab still has and the server does not. */
  left(): Record<string, unknown> | null {
    const text = sessionStorage.getItem(this.#key);
    return text ? (JSON.parse(text) as Kept).values : null;
  }

  /** Takes the newest values; saves them soon. */
  keep(values: Record<string, unknown>): void {
    this.#values = values;
    sessionStorage.setItem(this.#key, JSON.stringify({ values } satisfies Kept));
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.save(), PAUSE);
  }

  /** Sends what is not yet on the server. */
  async save(): Promise<void> {
    const values = this.#values;
    if (values === null || this.#closed) {
      return;
    }
    clearTimeout(this.#timer);
    this.#values = null;
    try {
      const answer = await fetch(this.#address, {
        method: "POST",
        headers: { "Content-Type": "application/json", Accept: "application/json", ...csrfHeader() },
        body: JSON.stringify(values),
        keepalive: true,
      });
      if (answer.ok) {
        if (this.#values === null) {
          sessionStorage.removeItem(this.#key);
        }
        this.#say(`Đã lưu nháp lúc ${new Date().toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit" })}`);
      } else if (answer.status === 401) {
        this.#ended();
      } else {
        this.#say("Chưa lưu được nháp lên máy chủ; nội dung vẫn giữ trong cửa sổ này.");
      }
    } catch {
      this.#values ??= values;
      this.#say("Mất kết nối; nội dung vẫn giữ trong cửa sổ này.");
    }
  }

  /** The task is done; nothing is kept any more. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    sessionStorage.removeItem(this.#key);
  }
}
