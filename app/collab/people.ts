import type { Awareness } from "y-protocols/awareness";
import type { Readable } from "./save-state";
import { createValueStore } from "./value-store";

/** Somebody else who has the same document open now. */
export interface Person {
  readonly clientId: number;
  readonly memberId: string;
  readonly name: string;
  readonly organisation: string;
  readonly colour: 1 | 2 | 3 | 4 | 5 | 6;
  readonly documentName: string;
  /** what the editor there said of its caret; null when it is elsewhere */
  readonly cursor: unknown;
}

export interface People extends Readable<readonly Person[]> {
  stop(): void;
}

/** Follows who is at a document, in the order of their names. Name and colour are stamped by the server. */
export function followPeople(awareness: Awareness, documentName: string): People {
  const store = createValueStore<readonly Person[]>([]);
  const update = () => store.set(listPeople(awareness, documentName));
  awareness.on("change", update);
  return {
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    stop: () => awareness.off("change", update),
  };
}

function listPeople(awareness: Awareness, documentName: string): readonly Person[] {
  const people: Person[] = [];
  for (const [clientId, state] of awareness.getStates()) {
    if (clientId === awareness.clientID) continue;
    const user: unknown = state["user"];
    if (isUser(user)) people.push({ ...user, clientId, documentName, cursor: state["cursor"] ?? null });
  }
  return people.sort((one, other) => one.name.localeCompare(other.name) || one.clientId - other.clientId);
}

type User = Pick<Person, "memberId" | "name" | "organisation" | "colour">;

function isUser(value: unknown): value is User {
  if (typeof value !== "object" || value === null) return false;
  const { memberId, name, organisation, colour } = value as Partial<Record<keyof User, unknown>>; // any object may lack them
  const areTexts = [memberId, name, organisation].every((text) => typeof text === "string");
  return areTexts && typeof colour === "number" && Number.isInteger(colour) && colour >= 1 && colour <= 6;
}
