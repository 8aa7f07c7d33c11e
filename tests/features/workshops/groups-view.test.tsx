import { act } from "react";
import { expect, test } from "vitest";
import type { Board } from "~/domain/workshop/board";
import { type Layout, layouts } from "~/domain/workshop/exercise";
import { type BoardScene, BoardSceneProvider } from "~/features/workshops/board/board-scene";
import { GroupsView } from "~/features/workshops/board/groups-view";
import { layOutBoard } from "~/features/workshops/board/lay-out-board";
import { showScreen } from "../../support/show-screen";
import { buildBoardCard, buildGroup } from "../../support/workshop-builders";

const groups = [
  buildGroup({ id: "inside", title: "Forze" }),
  buildGroup({ id: "outside", title: "Minacce" }),
];
const inside = buildBoardCard({ id: "a", groupId: "inside" });
const nothing = () => undefined;

function show(board: Board, given: Partial<BoardScene> = {}) {
  const about = { workspaceId: "w", workshopId: "w", accountId: "a", mayRun: false, exercise: 0 } as const;
  const scene: BoardScene = {
    about: { ...about, layout: "quadrants", votes: new Map(), decided: new Set() },
    laid: layOutBoard(board, 0, new Map()),
    covered: { total: 0, inGroup: new Map() },
    ...{ acts: null, chosen: new Set<string>(), choose: nothing, ask: nothing, move: nothing },
    ...given,
  };
  return showScreen(
    <BoardSceneProvider value={scene}>
      <GroupsView />
    </BoardSceneProvider>,
  ).place;
}

const lanesOf = (place: HTMLElement) => [...place.querySelectorAll(".glane")];
const openIn = (place: HTMLElement) =>
  lanesOf(place)
    .filter((lane) => !lane.classList.contains("folded"))
    .map((lane) => lane.querySelector("h3")?.textContent);
const press = (place: HTMLElement, name: string) =>
  act(() => place.querySelector<HTMLElement>(`.fold[aria-label="${name}"]`)?.click());

test("on a phone one group is open at a time: what is to be sorted, else the first", () => {
  Element.prototype.scrollIntoView = nothing;
  const place = show({ groups, cards: [inside] });
  expect(openIn(place)).toEqual(["Forze"]);
  press(place, "Cartellini di Minacce");
  expect(openIn(place)).toEqual(["Minacce"]);
  press(place, "Cartellini di Minacce");
  expect(openIn(place)).toEqual([]);
  const loose = buildBoardCard({ id: "b", groupId: "" });
  expect(openIn(show({ groups, cards: [inside, loose] }))).toEqual(["Senza riquadro"]);
});

test("what stands nowhere yet is called so as the board is: only groups are there to be grouped in", () => {
  const about = { workspaceId: "w", workshopId: "w", accountId: "a", mayRun: false, exercise: 0 } as const;
  const own = { ...about, votes: new Map(), decided: new Set<string>() };
  const board = { groups, cards: [inside, buildBoardCard({ id: "b", groupId: "" })] };
  const looseIn = (layout: Layout) =>
    show(board, { about: { ...own, layout } }).querySelector(".loose h3")?.textContent;
  expect(layouts.map(looseIn)).toEqual([
    "Da raggruppare",
    "Senza colonna",
    "Senza riquadro",
    "Fuori dall’albero",
  ]);
});

test("while cards are covered each quadrant counts its own, and none is said to have none", () => {
  const covered = { total: 5, inGroup: new Map([["outside", 4]]) };
  const place = show({ groups, cards: [] }, { covered });
  expect(lanesOf(place).map((lane) => lane.querySelector(".n")?.textContent)).toEqual([
    "",
    "4 cartellini coperti",
  ]);
});
