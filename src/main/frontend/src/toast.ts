const KEY = "vpdt.toast";

/** Shows a sentence at the edge of the page; refusals stay until they are closed. */
export function toast(sentence: string, bad = false): void {
  const line = document.createElement("div");
  line.className = bad ? "toast-line bad" : "toast-line";
  const text = document.createElement("p");
  text.textContent = sentence;
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = "×";
  close.setAttribute("aria-label", "Đóng thông báo");
  close.addEventListener("click", () => line.remove());
  line.append(text, close);
  document.querySelector("#toasts")?.append(line);
  if (!bad) {
    setTimeout(() => line.remove(), 6000);
  }
}

/** Keeps a sentence for the page that comes next. */
export function toastNext(sentence: string): void {
  sessionStorage.setItem(KEY, sentence);
}

/** Shows what the page before left. */
export function showKept(): void {
  const sentence = sessionStorage.getItem(KEY);
  if (sentence) {
    sessionStorage.removeItem(KEY);
    toast(sentence);
  }
}
