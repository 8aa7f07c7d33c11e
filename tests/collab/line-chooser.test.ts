import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createLineChooser } from "~/collab/line-chooser";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A socket the test opens, refuses and ends by hand. */
class BareSocket {
  readyState = 0;
  binaryType = "blob";
  isLeft = false;
  onopen: ((event: Event) => void) | null = null;
  onmessage: ((event: MessageEvent) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;
  close(): void {
    this.isLeft = true;
  }
  open(): void {
    this.readyState = 1;
    this.onopen?.(new Event("open"));
  }
  end(code = 1006): void {
    this.readyState = 3;
    this.onclose?.({ code, reason: "" });
  }
}

function buildPage() {
  const opened: { way: "websocket" | "http"; socket: BareSocket }[] = [];
  const openBy = (way: "websocket" | "http") => () => {
    const socket = new BareSocket();
    opened.push({ way, socket });
    return socket as unknown as WebSocket; // has all that is used
  };
  const chooser = createLineChooser({
    openWebSocket: openBy("websocket"),
    openHttp: openBy("http"),
    patience: { openMs: 3_500, firstRetryMs: 60_000, laterRetryMs: 600_000 },
  });
  const connect = () => {
    const told: string[] = [];
    const line = chooser.connect("ws://server/live/w/section/needs");
    line.onopen = () => void told.push("open");
    line.onclose = ({ code }) => void told.push(`closed ${code}`);
    return { line, told };
  };
  const ways = () => opened.map(({ way }) => way);
  const last = () => opened.at(-1)!.socket;
  return { chooser, connect, ways, last, opened };
}

test("[NET-7] where a WebSocket opens, HTTP is never asked", () => {
  const { chooser, connect, ways, last } = buildPage();
  const { told } = connect();
  last().open();
  vi.advanceTimersByTime(3_600_000);
  expect([ways(), told, chooser.isSlow.getSnapshot()]).toEqual([["websocket"], ["open"], false]);
});

test("[NET-7] a WebSocket that is refused on a fresh page is replaced by HTTP at once, without a word of failure", () => {
  const { chooser, connect, ways, last } = buildPage();
  const { told } = connect();
  last().end();
  expect(ways()).toEqual(["websocket", "http"]);
  expect(chooser.isSlow.getSnapshot()).toBe(false);
  last().open();
  expect([told, chooser.isSlow.getSnapshot()]).toEqual([["open"], true]);
});

test("[NET-7] a WebSocket that does not open in time is left for HTTP, if that opens", () => {
  const { connect, ways, last, opened } = buildPage();
  const { told } = connect();
  vi.advanceTimersByTime(3_499);
  expect(ways()).toEqual(["websocket"]);
  vi.advanceTimersByTime(1);
  last().open();
  expect([ways(), told, opened[0]!.socket.isLeft]).toEqual([["websocket", "http"], ["open"], true]);
});

test("[NET-7] a WebSocket that is only late wins over an HTTP line that has not opened", () => {
  const { chooser, connect, opened } = buildPage();
  const { told } = connect();
  vi.advanceTimersByTime(3_500);
  opened[0]!.socket.open();
  expect([told, opened[1]!.socket.isLeft, chooser.isSlow.getSnapshot()]).toEqual([["open"], true, false]);
});

test("[NET-7] without a server the line fails once, whichever way was tried, and begins with a WebSocket again", () => {
  const { connect, ways, last } = buildPage();
  const { told } = connect();
  vi.advanceTimersByTime(3_500);
  last().end();
  expect(told).toEqual([]);
  connect();
  expect(ways()).toEqual(["websocket", "http", "websocket"]);
});

test("[NET-7] where a WebSocket has opened before, one failure is a restart and two are a blocked network", () => {
  const { connect, ways, last } = buildPage();
  connect();
  last().open();
  last().end(1012);
  const second = connect();
  last().end();
  expect([ways(), second.told]).toEqual([["websocket", "websocket"], ["closed 1006"]]);
  connect();
  last().end();
  expect(ways().at(-1)).toBe("http");
});

test("[NET-7] what HTTP is refused with is what the line is refused with", () => {
  const { connect, last } = buildPage();
  const { told } = connect();
  last().end();
  last().end(4401);
  expect(told).toEqual(["closed 4401"]);
});

test("[NET-7] a page that goes by HTTP comes back by HTTP, until that fails", () => {
  const { chooser, connect, ways, last } = buildPage();
  connect();
  last().end();
  last().open();
  last().end(1012);
  const { told } = connect();
  expect(ways()).toEqual(["websocket", "http", "http"]);
  last().end();
  expect([told, chooser.isSlow.getSnapshot()]).toEqual([["closed 1006"], false]);
  connect();
  expect(ways().at(-1)).toBe("websocket");
});

test("[NET-7] over HTTP a WebSocket is tried after a minute, then every ten; when it opens, the line ends to come back by it", () => {
  const { chooser, connect, ways, last } = buildPage();
  const { told } = connect();
  last().end();
  last().open();
  vi.advanceTimersByTime(60_000);
  expect(ways()).toEqual(["websocket", "http", "websocket"]);
  last().end();
  vi.advanceTimersByTime(599_999);
  expect(ways()).toHaveLength(3);
  vi.advanceTimersByTime(1);
  expect(told).toEqual(["open"]);
  last().open();
  expect([told, chooser.isSlow.getSnapshot(), last().isLeft]).toEqual([["open", "closed 4000"], false, true]);
  connect();
  expect(ways().at(-1)).toBe("websocket");
});

test("[NET-7] a line that is closed tries nothing any more", () => {
  const { connect, ways, last, opened } = buildPage();
  const first = connect();
  first.line.close();
  vi.advanceTimersByTime(10_000);
  const second = connect();
  last().end();
  last().open();
  second.line.close();
  vi.advanceTimersByTime(3_600_000);
  expect(ways()).toEqual(["websocket", "websocket", "http"]);
  expect(opened[2]!.socket.isLeft).toBe(true);
});
