import { expect, test, vi } from "vitest";
import type { Board } from "~/domain/workshop/board";
import type { Phrase } from "~/domain/workshop/phrase";
import type { PublicStage, PublicState, PublicTotal } from "~/domain/workshop/public-state";
import { ProjectorStage } from "~/features/workshops/projector/projector-stage";
import { showScreen } from "../../support/show-screen";
import { layOutBoard } from "~/features/workshops/board/lay-out-board";
import { buildGroup, sameInAll } from "../../support/workshop-builders";

// Nothing has a size here: what fits on a screen is measured in a browser.
vi.stubGlobal(
  "ResizeObserver",
  class {
    observe() {}
    disconnect() {}
  },
);

const phrase = (text: string): Phrase => ({ it: text, en: text, fr: text, ro: text, ar: text });
const stage = (given: Partial<PublicStage>): PublicStage => ({
  ...{ id: "s", kind: "write", state: "open", title: phrase("Scrivi"), prompt: phrase("Che cosa manca?") },
  ...{
    endsAt: null,
    heldAt: null,
    isRevealed: false,
    namesOff: false,
    tools: ["write"],
    longestText: 140,
    columns: [],
  },
  ...{ rule: null, targets: [], shown: [], shownOf: 0, question: null },
  ...given,
});
const state = (given: Partial<PublicState>): PublicState => ({
  ...{ workshopId: "uno", version: 1, status: "open", now: 0, stage: null, stageCount: 1, stageNumber: 1 },
  ...{ people: { here: 3, ready: 1, cards: 2, covered: 2, coveredIn: [], ballots: 0 }, totals: null },
  ...given,
});
const board: Board = {
  cards: ["a", "b"].map((id) => ({
    ...{ id, exercise: 0, text: `testo ${id}`, isInRoom: false, groupId: id === "a" ? "g" : "" },
    ...{ x: null, y: null, isDisputed: false },
  })),
  groups: [
    {
      ...{ id: "g", exercise: 0, title: "Soli", parentId: "", mergedInto: "", splitFrom: "" },
      isFixed: false,
    },
  ],
};
const show = (given: Partial<PublicState>) =>
  showScreen(<ProjectorStage state={state(given)} board={board} exercise={0} layout="groups" />).place;
const vote = { kind: "vote", rule: { kind: "dots", dots: 3, perTarget: 2 } } as const;
const target = (id: string, title: string) =>
  ({ id, kind: "group", title, cards: [], cardCount: 0 }) as const;

const total = (targetId: string, phones: number, room = 0): PublicTotal => ({
  ...{ targetId, phones, room, mean: null, scorers: 0, consent: null },
});

test("while people write for themselves the room sees that cards came, and no text", () => {
  const place = show({ stage: stage({}) });
  expect(place.textContent).toContain("Che cosa manca?");
  expect(place.querySelectorAll(".covered li")).toHaveLength(2);
  expect(place.textContent).not.toContain("testo");
});

test("cards that are still covered while groups are made are counted, and no group is said to be empty", () => {
  const people = { here: 3, ready: 1, cards: 0, covered: 5, coveredIn: [], ballots: 0 };
  const place = show({ stage: stage({ kind: "group" }), people });
  expect(place.textContent).toContain("5 cartellini coperti");
  const none = showScreen(
    <ProjectorStage
      state={state({ stage: stage({ kind: "group" }), people })}
      board={{ ...board, cards: [] }}
      exercise={0}
      layout="groups"
    />,
  ).place;
  expect(none.querySelector("h3")?.textContent.trim()).toBe("Soli");
});

test("of one card more there is no room for it is not spoken as of many", () => {
  const [card] = board.cards;
  const cards = Array.from({ length: 13 }, (_, n) => ({ ...card!, id: `c${n}`, groupId: "" }));
  expect(showBoard({ cards }, {})).toContain("e un altro");
});

test("once they are uncovered everybody reads them", () => {
  const place = show({ stage: stage({ isRevealed: true }) });
  expect(place.textContent).toContain("testo a");
  expect(place.textContent).toContain("testo b");
});

test("while groups are made each is seen with its name and how many cards it has", () => {
  const place = show({ stage: stage({ kind: "group", isRevealed: true }) });
  expect(place.querySelector("h3")?.textContent).toBe("Soli 1");
});

const showBoard = (own: Partial<Board>, at: Partial<PublicStage>, exercise = 0) =>
  showScreen(
    <ProjectorStage
      state={state({ stage: stage({ isRevealed: true, ...at }) })}
      board={{ ...board, ...own }}
      exercise={exercise}
      layout="tree"
    />,
  ).place.textContent;

test("what was read does not go out of sight when grouping begins: it is shown, or counted beside the groups", () => {
  expect(showBoard({ groups: [] }, { kind: "group" })).toContain("testo b");
  expect(showBoard({}, { kind: "group" })).toContain("1 cartellino è ancora fuori dall’albero");
  expect(show({ stage: stage({ kind: "group" }) }).textContent).toContain(
    "1 cartellino è ancora senza gruppo",
  );
});

test("the cards of a group that became part of another are counted there", () => {
  const [soli] = board.groups;
  const groups = soli
    ? [
        { ...soli, mergedInto: "h" },
        { ...soli, id: "h", title: "Isolati" },
      ]
    : [];
  const shown = showBoard({ groups }, { kind: "group" });
  expect(shown).toContain("Isolati 1");
  expect(shown).not.toContain("Soli");
});

test("an objection to a card is in sight of the room", () => {
  const cards = board.cards.map((card) => ({ ...card, isDisputed: card.id === "a" }));
  expect(showBoard({ cards }, { kind: "group" })).toContain("1 obiezione");
  expect(showBoard({}, { kind: "group" })).not.toContain("obiezion");
});

test("a card says at which table or in which quarter it was written, and of a group people made nothing", () => {
  const groups = board.groups.map((group) => ({ ...group, title: "Tavolo 2", isFixed: true }));
  expect(showBoard({ groups }, {})).toContain("testo aTavolo 2");
  expect(showBoard({}, {})).not.toContain("Soli");
});

test("objectives are written beside the tree of the problems they come from", () => {
  const [soli] = board.groups;
  const groups = soli ? [soli, { ...soli, id: "h", title: "Senza corriera", parentId: "g" }] : [];
  expect(showBoard({ groups }, {}, 1)).toContain("Senza corriera");
  expect(showBoard({}, {}, 1), "nothing was tied").not.toContain("Soli");
});

test("of a tree the room sees what stands under what, once anything does", () => {
  const group = (id: string, title: string, parentId: string) => ({
    ...{ id, exercise: 0, title, parentId, mergedInto: "", splitFrom: "", isFixed: false },
  });
  const groups = [
    group("g", "Soli", ""),
    group("h", "Senza corriera", "g"),
    group("i", "Strade chiuse", "h"),
  ];
  const showTree = (isTree: boolean) =>
    showScreen(
      <ProjectorStage
        state={state({ stage: stage({ kind: "group", isRevealed: true }) })}
        board={{ ...board, groups }}
        exercise={0}
        layout={isTree ? "tree" : "groups"}
      />,
    ).place;
  expect(showTree(true).querySelector("li li li")?.textContent).toBe("Strade chiuse");
  expect(showTree(false).querySelectorAll("h3")).toHaveLength(3);
});

test("of a vote nothing is seen before it is closed but what is voted on", () => {
  const place = show({ stage: stage({ ...vote, targets: [target("g", "Soli")] }) });
  expect(place.querySelector("ol")?.textContent).toBe("Soli");
});

test("of a closed vote the most voted comes first, with phones and room apart", () => {
  const targets = [target("g", "Soli"), target("h", "Senza macchina")];
  const totals = [total("g", 3), total("h", 12, 4)];
  const place = show({ stage: stage({ ...vote, state: "closed", targets }), totals });
  const [first] = place.querySelectorAll("ol li");
  expect(first?.textContent).toContain("Senza macchina");
  expect(first?.textContent).toContain("16");
  expect(first?.textContent).toContain("12 da telefono + 4 in sala");
});

test("of what nobody in the room voted for the room is not spoken of, and of no vote in the room neither are the phones", () => {
  const targets = [target("g", "Soli"), target("h", "Senza macchina")];
  const linesOf = (room: number) => {
    const totals = [total("g", 3), total("h", 1, room)];
    const place = show({ stage: stage({ ...vote, state: "closed", targets }), totals });
    return [...place.querySelectorAll("small")].map((line) => line.textContent);
  };
  expect(linesOf(1)).toEqual(["3 da telefono", "1 da telefono + 1 in sala"]);
  expect(linesOf(0)).toEqual([]);
});

test("of consent the room reads how many agree, stand aside and object", () => {
  const targets = [target("g", "Soli")];
  const totals = [{ ...total("g", 5), consent: { agrees: 5, asides: 1, objections: 2 } }];
  const place = show({
    stage: stage({ ...vote, rule: { kind: "consent" }, state: "closed", targets }),
    totals,
  });
  expect(place.querySelector("small")?.textContent).toBe("5 d’accordo, 1 non si oppone, 2 si oppongono");
});

test("before the first stage the room is told how to join", () => {
  expect(show({}).textContent).toContain("Entrate con il telefono");
});

test("each rule is spoken of in its own words, while it is voted and once it is closed", () => {
  const rules = [
    [vote.rule, "I bollini si vedono", "3 bollini"],
    [{ kind: "ranking", places: 3 }, "Le graduatorie si vedono", "3 punti"],
    [{ kind: "consent" }, "Le risposte si vedono", "3 d’accordo"],
    [{ kind: "scores", from: 1, to: 5 }, "I punteggi si vedono", "– nessun punteggio"],
  ] as const;
  for (const [rule, secret, figure] of rules) {
    const targets = [target("g", "Soli")];
    expect(show({ stage: stage({ ...vote, rule, targets }) }).querySelector(".how")?.textContent).toContain(
      secret,
    );
    const totals = [total("g", rule.kind === "scores" ? 0 : 3)];
    const place = show({ stage: stage({ ...vote, rule, state: "closed", targets }), totals });
    expect(place.querySelector("li b")?.textContent).toBe(figure);
  }
});

test("of scores the room reads the mean and of how many", () => {
  const rule = { kind: "scores", from: 1, to: 5 } as const;
  const totals = [{ ...total("g", 7), mean: 3.5, scorers: 2 }];
  const place = show({
    stage: stage({ ...vote, rule, state: "closed", targets: [target("g", "Soli")] }),
    totals,
  });
  expect(place.querySelector("li b")?.textContent).toBe("media 3,5 su 2 persone");
});

test("while the question of the day is talked about, it is in sight of the room", () => {
  const question = sameInAll("Che cosa manca qui?");
  expect(showBoard({}, { kind: "talk", question })).toContain("Che cosa manca qui?");
});

test("a group has on the screen the colour it has on the desk", () => {
  const groups = ["a", "b", "c"].map((id) => buildGroup({ id, title: id }));
  const own: Board = { groups, cards: [] };
  const at = state({ stage: stage({ kind: "group" }) });
  const { place } = showScreen(<ProjectorStage state={at} board={own} exercise={0} layout="groups" />);
  const desk = layOutBoard(own, 0, new Map()).lanes.map(({ family }) => family);
  expect([...place.querySelectorAll(".groups > ul > li")].map(({ className }) => className)).toEqual(desk);
});
