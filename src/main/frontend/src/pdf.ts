import "pdfjs-dist/web/pdf_viewer.css";
import * as pdfjs from "pdfjs-dist";
import workerUrl from "pdfjs-dist/build/pdf.worker.min.mjs?url";

declare const __PDFJS_BASE__: string;

/** The pane beside a form: pages, zoom, search. The worker and the file load only once the pane is seen. */
export async function mount(pane: HTMLElement): Promise<void> {
  const at = <T extends HTMLElement>(selector: string) => pane.querySelector<T>(selector)!;
  const state = at("[data-state]");
  at("[data-do=close]").addEventListener("click", () => pane.closest(".split")?.classList.remove("reading"));
  await shown(pane);

  Object.assign(globalThis, { pdfjsLib: pdfjs });
  pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;
  const { EventBus, PDFFindController, PDFLinkService, PDFViewer } = await import("pdfjs-dist/web/pdf_viewer.mjs");
  const eventBus = new EventBus();
  const linkService = new PDFLinkService({ eventBus, externalLinkRel: "noopener noreferrer nofollow" });
  const findController = new PDFFindController({ eventBus, linkService });
  const viewer = new PDFViewer({
    container: at<HTMLDivElement>("[data-scroll]"),
    viewer: at<HTMLDivElement>(".pdfViewer"),
    eventBus,
    linkService,
    findController,
    removePageBorders: true,
    enableAutoLinking: false,
    annotationEditorMode: pdfjs.AnnotationEditorType.DISABLE,
    annotationMode: pdfjs.AnnotationMode.ENABLE,
  });
  linkService.setViewer(viewer);

  const page = at<HTMLInputElement>("[data-page]");
  eventBus.on("pagesinit", () => {
    viewer.currentScaleValue = "page-width";
  });
  eventBus.on("pagechanging", (event: { pageNumber: number }) => {
    page.value = String(event.pageNumber);
  });
  eventBus.on("updatefindmatchescount", (event: { matchesCount: { current: number; total: number } }) => {
    at("[data-found]").textContent = `${event.matchesCount.current}/${event.matchesCount.total}`;
  });
  eventBus.on("updatefindcontrolstate", (event: { state: number }) => {
    if (event.state === 1) {
      at("[data-found]").textContent = "Không thấy";
    }
  });
  eventBus.on("pagerendered", () => {
    pane.dataset.ready = "";
  });

  try {
    const opened = await pdfjs.getDocument({
      url: pane.dataset.url,
      isEvalSupported: false,
      enableXfa: false,
      cMapUrl: `${__PDFJS_BASE__}cmaps/`,
      cMapPacked: true,
      standardFontDataUrl: `${__PDFJS_BASE__}standard_fonts/`,
      wasmUrl: `${__PDFJS_BASE__}wasm/`,
    }).promise;
    viewer.setDocument(opened);
    linkService.setDocument(opened);
    at("[data-pages]").textContent = String(opened.numPages);
    state.remove();
  } catch {
    state.textContent = "Không mở được văn bản ở đây. Hãy tải tệp xuống để xem.";
    return;
  }

  const finder = at<HTMLFormElement>("[data-finder]");
  const query = at<HTMLInputElement>("[data-query]");
  const find = (again: boolean, back: boolean) =>
    eventBus.dispatch("find", {
      source: pane,
      type: again ? "again" : "",
      query: query.value,
      highlightAll: true,
      caseSensitive: false,
      entireWord: false,
      findPrevious: back,
      matchDiacritics: true,
    });
  for (const control of pane.querySelectorAll<HTMLButtonElement | HTMLInputElement>("[disabled]")) {
    control.disabled = false;
  }
  page.addEventListener("change", () => {
    const wanted = Number(page.value);
    if (wanted >= 1 && wanted <= viewer.pagesCount) {
      viewer.currentPageNumber = wanted;
    } else {
      page.value = String(viewer.currentPageNumber);
    }
  });
  at("[data-do=zoom-in]").addEventListener("click", () => viewer.increaseScale());
  at("[data-do=zoom-out]").addEventListener("click", () => viewer.decreaseScale());
  at("[data-do=find]").addEventListener("click", (event) => {
    finder.hidden = !finder.hidden;
    (event.currentTarget as HTMLElement).setAttribute("aria-expanded", String(!finder.hidden));
    if (!finder.hidden) {
      query.focus();
    }
  });
  query.addEventListener("input", () => find(false, false));
  at("[data-do=previous]").addEventListener("click", () => find(true, true));
  finder.addEventListener("submit", (event) => {
    event.preventDefault();
    find(true, false);
  });
  new ResizeObserver(() => {
    if (viewer.currentScaleValue === "page-width") {
      viewer.currentScaleValue = "page-width";
    }
  }).observe(pane);
}

/** On narrow screens the pane stays closed, and its file unread, until somebody opens it. */
function shown(pane: HTMLElement): Promise<void> {
  for (const opener of document.querySelectorAll<HTMLElement>("[data-opens=pdf]")) {
    opener.addEventListener("click", () => pane.closest(".split")?.classList.add("reading"));
  }
  return new Promise((resolve) => {
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) {
        observer.disconnect();
        resolve();
      }
    });
    observer.observe(pane);
  });
}
