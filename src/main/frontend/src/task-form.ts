import { csrfHeader } from "./csrf";
import { DraftKeeper } from "./draft-keeper";
import { FormView, type Refusal } from "./form-view";
import { toastNext } from "./toast";

type Answer = { next?: string; message?: string; errors?: Refusal[] };

/** The form of a task: filled in, kept as a draft, sent once. Nothing typed is lost, whatever the server answers. */
export async function mount(panel: HTMLElement): Promise<void> {
  const at = <T extends HTMLElement>(selector: string) => panel.querySelector<T>(selector)!;
  const { task = "", person = "", version = "" } = panel.dataset;
  const fields = at("[data-fields]");
  const summary = at("[data-summary]");
  const saved = at("[data-saved]");
  const send = at<HTMLButtonElement>("[data-send]");

  const refuse = (sentence: string, refusals: Refusal[] = [], link?: { label: string; address: string }) => {
    summary.replaceChildren(sentence);
    if (refusals.length > 0) {
      const list = document.createElement("ul");
      for (const refusal of refusals) {
        const line = document.createElement("li");
        line.textContent = refusal.label ? `${refusal.label}: ${refusal.message}` : refusal.message;
        list.append(line);
      }
      summary.append(list);
    }
    if (link) {
      const anchor = document.createElement("a");
      anchor.href = link.address;
      anchor.textContent = link.label;
      summary.append(" ", anchor);
    }
    summary.hidden = false;
    summary.scrollIntoView({ block: "nearest" });
  };
  const ended = () =>
    refuse("Phiên làm việc đã hết. Nội dung đã nhập vẫn giữ trong cửa sổ này; đăng nhập lại sẽ thấy lại.", [], {
      label: "Đăng nhập lại",
      address: `/viec/${task}`,
    });

  const keeper = new DraftKeeper(task, person, (sentence) => (saved.textContent = sentence), ended);
  const values = JSON.parse(panel.dataset.values ?? "{}") as Record<string, unknown>;
  const left = keeper.left();
  at("[data-loading]").remove();
  const form = await FormView.open(fields, JSON.parse(panel.dataset.schema ?? "{}"), { ...values, ...left });
  if (left) {
    saved.textContent = "Đã khôi phục nội dung nhập dở";
    keeper.keep(left);
  } else if (panel.dataset.draft === "true") {
    saved.textContent = "Đang mở bản nháp đã lưu";
  }
  // form-js reports changes of its own while it settles; only what a person does is worth a draft.
  let touched = false;
  for (const act of ["input", "change", "click", "keydown"]) {
    fields.addEventListener(act, () => (touched = true), { capture: true, once: true });
  }
  form.onChange((current) => {
    if (touched) {
      keeper.keep(current);
    }
  });
  fields.addEventListener("focusout", () => void keeper.save());
  send.disabled = false;
  panel.dataset.ready = "";

  let sent = false;
  send.addEventListener("click", async () => {
    const answer = form.answer();
    if (answer === null || !(await confirmed(panel, form.weightyChoice(answer)))) {
      return;
    }
    send.disabled = true;
    summary.hidden = true;
    try {
      const response = await fetch(`/viec/${task}/hoan-thanh?phien-ban=${version}`, {
        method: "POST",
        headers: { "Content-Type": "application/json", Accept: "application/json", ...csrfHeader() },
        body: JSON.stringify(answer),
      });
      if (response.status === 401) {
        ended();
        return;
      }
      const said = (await response.json().catch(() => ({}))) as Answer;
      if (response.ok && said.next) {
        sent = true;
        keeper.close();
        toastNext(said.message ?? "Đã hoàn thành.");
        location.assign(said.next);
        return;
      }
      if (said.errors) {
        form.mark(said.errors);
        refuse(said.message ?? "", said.errors);
      } else {
        refuse(said.message ?? "Máy chủ chưa thực hiện được. Nội dung đã nhập vẫn còn; hãy thử lại sau ít phút.");
      }
    } catch {
      refuse("Không kết nối được máy chủ. Nội dung đã nhập vẫn còn; hãy kiểm tra mạng rồi gửi lại.");
    } finally {
      send.disabled = sent;
    }
  });
}

/** Asks once more before a choice that ends something. */
function confirmed(panel: HTMLElement, choice: string | null): Promise<boolean> {
  if (choice === null) {
    return Promise.resolve(true);
  }
  const dialog = panel.querySelector<HTMLDialogElement>("[data-confirm]")!;
  dialog.querySelector("[data-confirm-text]")!.textContent = `Bạn chọn “${choice}”. Thao tác này không hoàn lại được.`;
  dialog.returnValue = "no";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true });
  });
}
