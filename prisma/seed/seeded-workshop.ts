import type { OrganisationKey, PersonKey } from "./cast";

export interface WorkshopSeed {
  readonly workspaceId: string;
  readonly organisationIds: ReadonlyMap<OrganisationKey, string>;
  readonly memberIds: ReadonlyMap<PersonKey, string>;
  /** by their titles */
  readonly needIds: ReadonlyMap<string, string>;
  readonly now: Date;
}

/** A group of the example with the ids its cards were given. */
export interface SeededGroup {
  /** null: the cards nobody put into a group */
  readonly title: string | null;
  readonly cards: readonly { readonly id: string; readonly text: string; readonly isInRoom: boolean }[];
}

export function requireId(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`Nothing was made for ${key}`);
  return id;
}
