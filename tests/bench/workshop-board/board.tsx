import { createRoot } from "react-dom/client";
import { MemoryRouter } from "react-router-dom";
import type { Board } from "~/domain/workshop/board";
import type { BoardActs } from "~/features/workshops/board/board-acts";
import type { BoardView } from "~/features/workshops/board/board-data";
import { BoardSceneProvider } from "~/features/workshops/board/board-scene";
import FreeBoard from "~/features/workshops/board/free-board";
import { GroupsView } from "~/features/workshops/board/groups-view";
import { layOutBoard } from "~/features/workshops/board/lay-out-board";
import { ListView } from "~/features/workshops/board/list-view";

/** In the page: the board with so many cards; answers how long it took until the browser has drawn it. */
export async function show(view: BoardView, cards: number): Promise<number> {
  const place = document.body.appendChild(document.createElement("div"));
  await frames(2);
  const start = performance.now();
  createRoot(place).render(<Shown view={view} board={boardOf(cards)} />);
  await drawn(".wcard, .fgroup");
  return performance.now() - start;
}

/** In each frame one step of the hand; answers how many frames there were in a second. */
export async function pan(lastsMs: number, isFar: boolean): Promise<number> {
  const ground = document.querySelector<HTMLElement>(".wfree");
  const press = (key: string) => ground?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  for (let step = 0; step < 24; step++) press(isFar ? "-" : "+");
  for (let step = 0; step < 12 && !isFar; step++) if (shownZoom() > 0.9) press("-");
  await frames(10);
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < lastsMs) {
    press(Math.floor(count / 20) % 2 === 0 ? "ArrowRight" : "ArrowLeft");
    await frames(1);
    count++;
  }
  return (count * 1000) / (performance.now() - start);
}

/** The same with nothing on the page but a square that moves: what this machine can do at this moment. */
export async function moveSquare(lastsMs: number): Promise<number> {
  const square = document.body.appendChild(document.createElement("div"));
  square.style.cssText = "width:50px;height:50px;background:teal";
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < lastsMs) {
    square.style.transform = `translate(${count % 200}px, 0)`;
    await frames(1);
    count++;
  }
  return (count * 1000) / (performance.now() - start);
}

export function countCards(): number {
  return document.querySelectorAll(".fcard, .wcard").length;
}

function shownZoom(): number {
  return Number(document.querySelector<HTMLElement>(".plane")?.style.getPropertyValue("--zoom"));
}

function Shown({ view, board }: { readonly view: BoardView; readonly board: Board }) {
  const about = {
    workspaceId: "w",
    workshopId: "w",
    accountId: "a",
    mayRun: true,
    exercise: 0,
    layout: "groups",
    votes: new Map(),
    decided: new Set<string>(),
  } as const;
  const laid = layOutBoard(board, 0, about.votes);
  const covered = { total: 0, inGroup: new Map() };
  const scene = {
    about,
    laid,
    covered,
    acts,
    chosen: new Set<string>(),
    choose: none,
    ask: none,
    move: none,
  };
  return (
    <MemoryRouter>
      <BoardSceneProvider value={scene}>
        {view === "free" ? <FreeBoard /> : view === "list" ? <ListView /> : <GroupsView />}
      </BoardSceneProvider>
    </MemoryRouter>
  );
}

const none = () => undefined;
const acts: BoardActs = {
  addGroup: () => "",
  name: none,
  put: none,
  putUnder: none,
  merge: none,
  split: () => "",
  place: none,
  dispute: none,
  remove: none,
  undo: () => false,
};

const groupCount = 20;

function boardOf(count: number): Board {
  return {
    groups: Array.from({ length: groupCount }, (_, at) => ({
      id: `g${at}`,
      exercise: 0,
      title: `Gruppo numero ${at + 1}`,
      parentId: "",
      mergedInto: "",
      splitFrom: "",
      isFixed: false,
    })),
    cards: Array.from({ length: count }, (_, at) => ({
      id: `c${at}`,
      exercise: 0,
      text: `Cartellino ${at}: la corriera passa due volte al giorno e il prelievo è alle sette`,
      isInRoom: at % 9 === 0,
      groupId: at % 12 === 0 ? "" : `g${at % groupCount}`,
      x: null,
      y: null,
      isDisputed: false,
    })),
  };
}

/** Two frames behind the moment it is there. */
async function drawn(selector: string): Promise<void> {
  while (document.querySelector(selector) === null) await frames(1);
  await frames(2);
}

function frames(count: number): Promise<void> {
  return new Promise((done) => {
    const next = (left: number) => (left === 0 ? done() : requestAnimationFrame(() => next(left - 1)));
    next(count);
  });
}
