import { expect, test, vi } from "vitest";
import { AnswerQuestion } from "~/features/workshops/board/answer-question";
import type { BoardActs } from "~/features/workshops/board/board-acts";
import { type BoardScene, BoardSceneProvider, type Question } from "~/features/workshops/board/board-scene";
import { LaneMenu } from "~/features/workshops/board/lane-menu";
import { layOutBoard } from "~/features/workshops/board/lay-out-board";
import { showScreen } from "../../support/show-screen";
import { typeInField } from "../../support/type-in-field";
import { buildGroup } from "../../support/workshop-builders";

const nothing = () => undefined;
// Nothing is done here.
const acts = {} as BoardActs;
const naming: Question = { kind: "name", groupId: "g" };

/** A board with these groups; each is there under its name. */
function sceneOf(titles: Readonly<Record<string, string>>, layout: "groups" | "tree" = "groups"): BoardScene {
  const groups = Object.entries(titles).map(([id, title]) => buildGroup({ id, title }));
  const about = { workspaceId: "w", workshopId: "w", accountId: "a", mayRun: true, exercise: 0 } as const;
  return {
    about: { ...about, layout, votes: new Map(), decided: new Set() },
    laid: layOutBoard({ groups, cards: [] }, 0, new Map()),
    covered: { total: 0, inGroup: new Map() },
    ...{ acts, chosen: new Set<string>(), choose: nothing, ask: nothing, move: nothing },
  };
}

function ask(question: Question, titles: Readonly<Record<string, string>>) {
  // Not in this browser.
  for (const name of ["showModal", "close"] as const)
    HTMLDialogElement.prototype[name] = function () {
      this.open = name === "showModal";
    };
  const onDone = vi.fn();
  const screen = (now: typeof titles) => (
    <BoardSceneProvider value={sceneOf(now)}>
      <AnswerQuestion question={question} acts={acts} onDone={onDone} />
    </BoardSceneProvider>
  );
  const { place, again } = showScreen(screen(titles));
  return { place, onDone, become: (now: typeof titles) => again(screen(now)) };
}

test("whoever names a group is told that another facilitator named it meanwhile, before they write over it", () => {
  const { place, become } = ask(naming, { g: "Trasporti" });
  const field = place.querySelector("input")!;
  typeInField(field, "Strade");
  expect(place.textContent).not.toContain("un’altra persona");
  become({ g: "Corriere" });
  expect(place.textContent).toContain("Intanto un’altra persona l’ha chiamato «Corriere»");
  expect(field.value).toBe("Strade");
});

test("a question about a group that another facilitator dissolved ends by saying so", () => {
  const { onDone, become } = ask(naming, { g: "Trasporti", h: "Salute" });
  expect(onDone).not.toHaveBeenCalled();
  become({ h: "Salute" });
  expect(onDone).toHaveBeenCalledWith(expect.stringContaining("un’altra persona ha sciolto questo gruppo"));
});

test("in a tree a group is put under another, as the question of the method says; elsewhere in it", () => {
  const menuOf = (layout: "groups" | "tree") => {
    const scene = sceneOf({ g: "Trasporti" }, layout);
    return showScreen(
      <BoardSceneProvider value={scene}>
        <LaneMenu lane={scene.laid.lanes[0]!} />
      </BoardSceneProvider>,
    ).place.textContent;
  };
  expect(menuOf("tree")).toContain("Metti sotto un altro…");
  expect(menuOf("groups")).toContain("Metti dentro un altro…");
});
