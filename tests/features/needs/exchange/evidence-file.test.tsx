import { act } from "react";
import { createRoot } from "react-dom/client";
import { expect, onTestFinished, test, vi } from "vitest";
import { mostEvidenceBytes } from "~/domain/needs/exchange/evidence-file";
import { type AttachedFile, EvidenceFile } from "~/features/needs/exchange/evidence-file";

/** A line to the server that the test answers by hand. */
class HeldRequest extends EventTarget {
  static sent: HeldRequest[] = [];
  readonly upload = new EventTarget();
  status = 0;
  responseText = "";
  to = "";
  file: unknown = null;
  open = (_method: string, to: string) => void (this.to = to);
  abort = () => void this.dispatchEvent(new Event("abort"));
  send = (form: FormData) => {
    this.file = form.get("file");
    HeldRequest.sent.push(this);
  };
  answer(status: number, body: object) {
    Object.assign(this, { status, responseText: JSON.stringify(body) });
    return act(async () => {
      this.dispatchEvent(new Event("load"));
      await Promise.resolve();
    });
  }
}

function show(file: AttachedFile | null = null) {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  vi.stubGlobal("XMLHttpRequest", HeldRequest);
  HeldRequest.sent = [];
  const changes: (AttachedFile | null)[] = [];
  const sending: boolean[] = [];
  const place = document.body.appendChild(document.createElement("div"));
  const root = createRoot(place);
  act(() =>
    root.render(
      <EvidenceFile
        workspaceId="valli"
        file={file}
        canWrite
        onChange={(changed) => changes.push(changed)}
        onSending={(isSending) => sending.push(isSending)}
      />,
    ),
  );
  onTestFinished(() => {
    act(() => root.unmount());
    place.remove();
    vi.unstubAllGlobals();
  });
  return { place, changes, sending };
}

function choose(place: HTMLElement, chosen: File) {
  const input = place.querySelector("input")!;
  Object.defineProperty(input, "files", { value: [chosen], configurable: true });
  Object.defineProperty(input, "value", { value: "", writable: true, configurable: true });
  return act(async () => {
    input.dispatchEvent(new Event("change", { bubbles: true }));
    await Promise.resolve();
  });
}

const alertOf = (place: HTMLElement) => place.querySelector("[role=alert]")?.textContent.trim() ?? null;

test("a chosen file is sent, and what came of it is what the evidence rests on", async () => {
  const { place, changes, sending } = show();
  await choose(place, new File(["%PDF-1.7"], "relazione.pdf"));
  const [request] = HeldRequest.sent;
  expect(request?.to).toBe("/cantieri/valli/bisogni/prove");
  expect(place.querySelector("progress")?.getAttribute("aria-label")).toBe("Invio di relazione.pdf: 0 %");
  expect([changes, sending]).toEqual([[], [true]]);
  const stored = { sha256: "a".repeat(64), fileName: "relazione.pdf" };
  await request?.answer(200, stored);
  expect([changes, sending]).toEqual([[stored], [true, false]]);
  expect(place.querySelector("[role=status]")?.textContent).toBe("relazione.pdf è allegato");
});

test("a file that is too large is refused before any of it is sent", async () => {
  const { place, changes } = show();
  const large = new File(["x"], "video.pdf");
  Object.defineProperty(large, "size", { value: mostEvidenceBytes + 1 });
  await choose(place, large);
  expect(alertOf(place)).toMatch(/^Il file supera 5 MB/);
  expect([HeldRequest.sent, changes]).toEqual([[], []]);
});

test("what the server says of a file is told, and what was attached before stays", async () => {
  const before = { sha256: "b".repeat(64), fileName: "prima.pdf" };
  const { place, changes, sending } = show(before);
  await choose(place, new File(["<html>"], "pagina.pdf"));
  await HeldRequest.sent[0]?.answer(415, { code: "file-not-recognised" });
  expect(alertOf(place)).toMatch(/^Non riconosciamo il tipo del file/);
  expect(place.querySelector("input")?.getAttribute("aria-invalid")).toBe("true");
  expect(changes).toEqual([]);
  expect(sending).toEqual([true, false]);
  const link = place.querySelector("a");
  expect(link?.getAttribute("href")).toBe(`/cantieri/valli/bisogni/prove/${before.sha256}`);
  expect(link?.hasAttribute("download")).toBe(true);
});

test("a file that is on its way can be stopped, and one that is attached taken away", async () => {
  const { place, changes } = show({ sha256: "c".repeat(64), fileName: "dati.csv" });
  await choose(place, new File(["a;b"], "altri.csv"));
  const stop = [...place.querySelectorAll("button")].find((button) => /Ferma/.test(button.textContent));
  await act(async () => {
    stop?.click();
    await Promise.resolve();
  });
  expect(place.querySelector("progress")).toBeNull();
  expect([alertOf(place), changes]).toEqual([null, []]);
  act(() => place.querySelector<HTMLButtonElement>("button[aria-label='Togli dati.csv']")?.click());
  expect(changes).toEqual([null]);
});
