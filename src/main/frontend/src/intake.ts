import { csrfHeader, renewToken } from "./csrf";
import { toastNext } from "./toast";

const ENDED = "Phiên làm việc đã hết. Hãy mở trang đăng nhập trong thẻ khác, đăng nhập lại rồi quay về đây gửi tiếp.";

type Answer = { next?: string; message?: string };

/** Sends files with a bar that shows how far they are. What the server refuses leaves the form, files included, as it was. */
export function mount(form: HTMLFormElement): void {
  const at = <T extends HTMLElement>(selector: string) => form.querySelector<T>(selector)!;
  const summary = at("[data-summary]");
  const send = at<HTMLButtonElement>("[data-send]");
  const sending = at("[data-sending]");
  const progress = at<HTMLProgressElement>("[data-progress]");
  const percent = at("[data-percent]");

  const refuse = (sentence: string) => {
    summary.textContent = sentence;
    summary.hidden = false;
    summary.focus();
    send.disabled = false;
    sending.hidden = true;
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    summary.hidden = true;
    send.disabled = true;
    sending.hidden = false;
    transmit(true);
  });

  /** @param again whether a token of an ended session may be renewed and the form sent once more */
  function transmit(again: boolean): void {
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "application/json");
    for (const [name, value] of Object.entries(csrfHeader())) {
      request.setRequestHeader(name, value);
    }
    request.upload.addEventListener("progress", (sent) => {
      const part = sent.total === 0 ? 0 : Math.floor((sent.loaded * 100) / sent.total);
      progress.value = part;
      percent.textContent = part < 100 ? `${part}%` : "Đang kiểm tra tệp…";
    });
    request.addEventListener("load", () => {
      const answer = answerOf(request);
      if (request.status === 200 && answer.next) {
        toastNext(answer.message ?? "Đã tiếp nhận văn bản.");
        location.assign(answer.next);
      } else if (request.status === 403 && again) {
        void renewToken().then((renewed) => (renewed ? transmit(false) : refuse(ENDED)));
      } else if (request.status === 401) {
        refuse(ENDED);
      } else {
        refuse(answer.message ?? "Máy chủ chưa nhận được văn bản. Nội dung đã nhập vẫn còn; hãy thử lại sau ít phút.");
      }
    });
    request.addEventListener("error", () =>
      refuse("Không kết nối được máy chủ. Nội dung đã nhập vẫn còn; hãy kiểm tra mạng rồi gửi lại."),
    );
    request.send(new FormData(form));
  }
}

function answerOf(request: XMLHttpRequest): Answer {
  try {
    return JSON.parse(request.responseText) as Answer;
  } catch {
    return {};
  }
}
