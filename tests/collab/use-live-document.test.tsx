import { act, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { expect, onTestFinished, test, vi } from "vitest";
import { usePeople, useLiveDocument, useSaveState } from "~/collab/use-live-document";
import { until } from "../support/until.ts";

/** A line that never opens, and remembers where it leads. */
class SilentSocket {
  static readonly all: SilentSocket[] = [];
  readonly readyState = 0;
  isClosed = false;
  readonly url: string;

  constructor(url: string) {
    this.url = url;
    SilentSocket.all.push(this);
  }

  close(): void {
    this.isClosed = true;
  }
}

function Screen({ documentName }: { readonly documentName: string }) {
  const { status, connection } = useLiveDocument({ workspaceId: "w", documentName, accountId: "a" });
  const saved = useSaveState(connection)?.status ?? "nothing";
  return <p>{`${status.status} ${saved} ${usePeople(connection).length}`}</p>;
}

function openLines(): readonly string[] {
  return SilentSocket.all.filter((socket) => !socket.isClosed).map((socket) => new URL(socket.url).pathname);
}

test("on the server a live document is loading, and no line is opened", () => {
  vi.stubGlobal("WebSocket", SilentSocket);
  onTestFinished(() => void vi.unstubAllGlobals());
  expect(renderToString(<Screen documentName="section/needs" />)).toBe("<p>loading nothing 0</p>");
  expect(openLines()).toEqual([]);
});

test("a screen has one line open, that of its document, and leaves none behind", async () => {
  vi.stubGlobal("WebSocket", SilentSocket);
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  onTestFinished(() => void vi.unstubAllGlobals());
  const place = document.createElement("div");
  const root = createRoot(place);
  const show = async (documentName: string) => {
    const screen = <Screen documentName={documentName} />;
    await act(async () => {
      root.render(<StrictMode>{screen}</StrictMode>);
      await Promise.resolve();
    });
    await act(() => until(() => expect(openLines()).toEqual([`/live/w/${documentName}`])));
  };
  await show("section/needs");
  expect(place.textContent).toBe("loading sending 0");
  await show("section/aims");
  act(() => root.unmount());
  expect(openLines()).toEqual([]);
});
