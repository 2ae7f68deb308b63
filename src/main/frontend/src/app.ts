import htmx from "htmx.org";
import { csrfHeader } from "./csrf";
import { mountIslands } from "./islands";
import { openMenusCloseOutside } from "./menu";
import { showKept, toast } from "./toast";

type HtmxEvent = CustomEvent<{ headers: Record<string, string>; xhr: XMLHttpRequest; elt: HTMLElement }>;

function sentenceOf(xhr: XMLHttpRequest): string {
  if (xhr.status === 401) {
    return "Phiên làm việc đã hết. Hãy tải lại trang để đăng nhập lại.";
  }
  try {
    const answer = JSON.parse(xhr.responseText) as { message?: string };
    if (answer.message) {
      return answer.message;
    }
  } catch {
    // not one of our JSON answers
  }
  return "Máy chủ chưa thực hiện được. Hãy thử lại sau ít phút.";
}

document.body.addEventListener("htmx:configRequest", (event) => {
  Object.assign((event as HtmxEvent).detail.headers, csrfHeader());
});
document.body.addEventListener("htmx:responseError", (event) => {
  toast(sentenceOf((event as HtmxEvent).detail.xhr), true);
});
document.body.addEventListener("htmx:beforeSwap", (event) => {
  const detail = (event as CustomEvent<{ xhr: XMLHttpRequest; shouldSwap: boolean }>).detail;
  if (detail.xhr.status === 422 && detail.xhr.getResponseHeader("Content-Type")?.includes("json")) {
    detail.shouldSwap = false;
    toast(sentenceOf(detail.xhr), true);
  }
});
document.body.addEventListener("htmx:sendError", () => {
  toast("Không kết nối được máy chủ. Hãy kiểm tra mạng rồi thử lại.", true);
});
document.body.addEventListener("htmx:load", (event) => mountIslands((event as HtmxEvent).detail.elt));
openMenusCloseOutside();
showKept();
mountIslands(document);
htmx.process(document.body);
