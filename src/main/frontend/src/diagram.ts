import "bpmn-js/dist/assets/diagram-js.css";
import "bpmn-js/dist/assets/bpmn-js.css";
import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";

type Canvas = { addMarker(id: string, marker: string): void; zoom(level: number | "fit-viewport", at?: "auto"): number };
type Element = { id: string; type: string; businessObject: { name?: string } };
type ElementRegistry = { get(id: string): Element | undefined };
type ZoomScroll = { stepZoom(delta: number): void };

const STEPS = /Task|Event|Activity|SubProcess/;

/** Shows a diagram with the road a case has taken and where it stands, and writes the same in words. */
export async function mount(host: HTMLElement): Promise<void> {
  const state = host.querySelector<HTMLElement>("[data-state]")!;
  const canvasHost = host.querySelector<HTMLElement>("[data-canvas]")!;
  await visible(canvasHost);
  const answer = await fetch(host.dataset.url ?? "", { headers: { Accept: "application/xml" } });
  if (!answer.ok) {
    state.textContent = "Không mở được sơ đồ. Hãy tải lại trang.";
    return;
  }
  const viewer = new NavigatedViewer({ container: canvasHost });
  await viewer.importXML(await answer.text());
  const canvas = viewer.get<Canvas>("canvas");
  const elements = viewer.get<ElementRegistry>("elementRegistry");
  const travelled = words(host.dataset.travelled);
  const current = words(host.dataset.current);

  for (const id of new Set(travelled)) {
    if (elements.get(id) && !current.includes(id)) {
      canvas.addMarker(id, "was-here");
    }
  }
  for (const id of current) {
    if (elements.get(id)) {
      canvas.addMarker(id, "is-here");
    }
  }
  canvas.zoom("fit-viewport", "auto");
  host.addEventListener("click", (event) => {
    const act = (event.target as HTMLElement).closest<HTMLElement>("[data-do]")?.dataset.do;
    if (act === "fit") {
      canvas.zoom("fit-viewport", "auto");
    } else if (act) {
      viewer.get<ZoomScroll>("zoomScroll").stepZoom(act === "zoom-in" ? 1 : -1);
    }
  });
  writeRoad(host.querySelector<HTMLElement>("[data-road]")!, travelled, current, elements);
  state.remove();
  host.dataset.ready = "";
}

function writeRoad(road: HTMLElement, travelled: string[], current: string[], elements: ElementRegistry): void {
  for (const id of travelled) {
    const element = elements.get(id);
    if (element?.businessObject.name && STEPS.test(element.type)) {
      const line = document.createElement("li");
      line.textContent = element.businessObject.name + (current.includes(id) ? " (đang ở đây)" : "");
      road.append(line);
    }
  }
}

function words(text: string | undefined): string[] {
  return text ? text.split(" ").filter((word) => word !== "") : [];
}

/** A diagram in a closed tab has no size to fit into; waits until it is shown. */
function visible(element: HTMLElement): Promise<void> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) {
        observer.disconnect();
        resolve();
      }
    });
    observer.observe(element);
  });
}
