import { expect, test } from "vitest";
import type { ActAnswer } from "~/features/workshops/console/act-form";
import type { StageView } from "~/features/workshops/console/console-data";
import { VotePanel } from "~/features/workshops/console/vote-panel";
import { sendForm, showScreen } from "../../support/show-screen";
import { typeInField } from "../../support/type-in-field";
import { buildTarget } from "../../support/workshop-builders";

const people = { here: 3, ready: 0, cards: 0, covered: 0, coveredIn: [], ballots: 0 };
const told = "Intanto un’altra persona ha salvato altri numeri, per 4 persone";

/** The vote as it is known to be: how many voted in the room, and for what. */
function panel(roomVoters: number, value: number) {
  // Only what a vote in the room is counted with.
  const stage = {
    ...{ id: "v", title: "Vota", kind: "vote", state: "open", rule: { kind: "dots", dots: 3, perTarget: 2 } },
    ...{ targets: [buildTarget("a", { title: "Corse" })], roomVoters },
    roomVotes: value === 0 ? [] : [{ targetId: "a", value }],
  } as unknown as StageView;
  return <VotePanel stage={stage} people={people} counted={null} mayRun results="/risultati" />;
}

function count(voters: string, dots: string, answer: ActAnswer = { status: "done" }) {
  const screen = showScreen(panel(0, 0), "/laboratori/uno", () => answer);
  const field = (name: string) => screen.place.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
  typeInField(field("voters"), voters);
  typeInField(field("vote-a"), dots);
  return { ...screen, field };
}

test("whoever counts the room is told when another facilitator saved other figures, and keeps their own", () => {
  const { place, again, field } = count("7", "5");
  expect(place.textContent).not.toContain(told);
  again(panel(4, 3));
  expect(place.textContent).toContain(told);
  expect([field("voters").value, field("vote-a").value]).toEqual(["7", "5"]);
});

test("what one saved oneself is of nobody else, also when one has typed on", async () => {
  const { place, again, field } = count("4", "3");
  await sendForm(place.querySelector("form")!);
  typeInField(field("vote-a"), "6");
  again(panel(4, 3));
  expect(place.textContent).not.toContain(told);
});

test("the same figures from another facilitator are no news", () => {
  const { place, again } = count("4", "3");
  again(panel(4, 3));
  expect(place.textContent).not.toContain(told);
});

test("whoever saves over figures they have not seen is refused, reads them, keeps their own and may save again", async () => {
  const refused = { status: "refused", code: "room-count-changed" } as const;
  const { place, again, field } = count("7", "5", refused);
  again(panel(4, 3));
  expect([place.textContent, field("seen").value]).toEqual([
    expect.stringContaining("per 4 persone: Corse, 3."),
    "0",
  ]);
  await sendForm(place.querySelector("form")!);
  expect(place.textContent).toContain("I tuoi numeri non sono salvati");
  expect([field("voters").value, field("vote-a").value, field("seen").value]).toEqual(["7", "5", "4 a=3"]);
});

test("who saved their own figures has seen them", async () => {
  const { place, again, field } = count("4", "3");
  await sendForm(place.querySelector("form")!);
  again(panel(4, 3));
  expect(field("seen").value).toBe("4 a=3");
});
