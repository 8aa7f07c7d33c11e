import "./clock";
import * as Y from "yjs";
import { sectionText } from "~/document/workspace-document";
import type { TextBlock } from "~/domain/text/blocks";
import type { BindingKit } from "./binding-kit";
import { advanceClock, startClock, stopClock } from "./clock";
import { Network, settle } from "./network";
import { readLines, showBlocks } from "./notation";
import { Person } from "./person";
import { readSharedText, writeSharedText } from "./shared-text";
import type { Situation } from "./situations";

export interface SituationTrial {
  readonly kit: BindingKit;
  /** one client id per person, as many as there are acts */
  readonly clientIds: readonly number[];
  /** whose edits travel first */
  readonly firstHeard: "first" | "last";
}

/** Both orders of client ids, and both orders in which the edits travel. */
export async function findSituationProblems(situation: Situation, kit: BindingKit): Promise<string[]> {
  const ids = situation.acts.map((_, index) => index + 1);
  const problems: string[] = [];
  for (const clientIds of [ids, [...ids].reverse()]) {
    for (const firstHeard of ["first", "last"] as const) {
      const found = await judgeSituation(situation, { kit, clientIds, firstHeard });
      problems.push(
        ...found.map((problem) => `ids ${clientIds.join(", ")}, ${firstHeard} heard first: ${problem}`),
      );
    }
  }
  return problems;
}

/** Plays a situation and says in plain words what is wrong; an empty list means that all is as it must be. */
export async function judgeSituation(situation: Situation, trial: SituationTrial): Promise<string[]> {
  startClock();
  const loaded = loadedDocument(situation.start);
  const people = situation.acts.map((_, index) => openEditor(index, trial, loaded));
  const network = new Network(people);
  try {
    await playSituation(situation, people, network, trial);
    return await findProblems(situation, people, trial.kit);
  } finally {
    for (const person of people) person.leave();
    stopClock();
  }
}

/** What somebody would see who opens the section only now. */
export async function readAfterReload(doc: Y.Doc, kit: BindingKit): Promise<TextBlock[]> {
  const late = new Person({ name: "late", clientId: 999_999, kit, loaded: Y.encodeStateAsUpdate(doc) });
  await settle();
  const view = late.view();
  late.leave();
  return view;
}

/** Delivers everything, and what is written because of it, until nothing is left. */
export async function deliverAll(network: Network, firstHeard: "first" | "last" = "first"): Promise<boolean> {
  for (let round = 0; round < mostRounds; round += 1) {
    await settle();
    const links = network.waitingLinks();
    if (links.length === 0) return true;
    for (const link of firstHeard === "first" ? links : links.reverse()) {
      while (link.waiting.length > 0) network.deliverNext(link);
      await settle();
    }
  }
  return false;
}

const mostRounds = 50;

function loadedDocument(lines: readonly string[]): Uint8Array {
  const server = new Y.Doc({ gc: false });
  server.clientID = 1_000;
  if (lines.length > 0) writeSharedText(server, readLines(lines));
  return Y.encodeStateAsUpdate(server);
}

function openEditor(index: number, { kit, clientIds }: SituationTrial, loaded: Uint8Array): Person {
  const name = "ABC"[index] ?? `person ${index}`;
  return new Person({ name, clientId: clientIds[index] ?? index, kit, loaded });
}

async function playSituation(
  { earlier, acts }: Situation,
  people: readonly Person[],
  network: Network,
  { firstHeard }: SituationTrial,
): Promise<void> {
  await settle();
  if (earlier && people[0]) earlier(people[0]);
  await deliverAll(network);
  advanceClock(2_000);
  for (const [index, act] of acts.entries()) {
    const person = people[index];
    if (person) act(person);
    await settle();
  }
  if (!(await deliverAll(network, firstHeard))) throw new Error("The editors never come to rest");
}

async function findProblems(
  situation: Situation,
  people: readonly Person[],
  kit: BindingKit,
): Promise<string[]> {
  const [first] = people;
  if (!first) return ["nobody is here"];
  const text = showBlocks(readSharedText(first.doc));
  const reloaded = showBlocks(await readAfterReload(first.doc, kit));
  return [
    ...wrongOutcome(situation, text),
    ...people.flatMap((person) => personProblems(person, text)),
    ...(same(reloaded, text) ? [] : [`after a reload: ${quote(reloaded)}`]),
    ...wrongCaret(situation, people[1]),
  ];
}

function wrongOutcome({ outcomes, trims }: Situation, text: readonly string[]): string[] {
  const seen = trims ? text.map((line) => line.trim()) : text;
  if (outcomes.some((outcome) => same(outcome, seen))) return [];
  return [`expected ${outcomes.map(quote).join(" or ")}, got ${quote(text)}`];
}

function personProblems(person: Person, text: readonly string[]): string[] {
  const own = showBlocks(readSharedText(person.doc));
  const view = showBlocks(person.view());
  return [
    ...person.takeThrown().map((error) => `${person.name} threw ${String(error.stack)}`),
    ...(same(own, text) ? [] : [`the copy of ${person.name} is ${quote(own)}`]),
    ...(same(view, text) ? [] : [`${person.name} sees ${quote(view)}, the text is ${quote(text)}`]),
    ...(sectionText(person.doc).toJSON().includes("\uFFFD") ? [`${person.name} has half a character`] : []),
  ];
}

function wrongCaret({ caretBehind }: Situation, person: Person | undefined): string[] {
  if (caretBehind === undefined || !person) return [];
  const place = person.selected()?.focus;
  const left = place && person.viewTexts()[place.block]?.slice(0, place.offset);
  return left?.endsWith(caretBehind) ? [] : [`the caret of ${person.name} is behind "${String(left)}"`];
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, index) => line === other[index]);
}

function quote(lines: readonly string[]): string {
  return JSON.stringify(lines);
}
