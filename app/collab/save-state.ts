/** What people read beside "Salvato": whether what they wrote is stored, and if not, since when and how much. */
export type SaveState =
  /** everything written here is durably stored; the server has said so */
  | { readonly status: "saved"; readonly at: Date }
  /** on its way */
  | { readonly status: "sending"; readonly since: Date }
  /** no line to the server: `unsent` changes wait here; since the line was lost, or an older change that waits */
  | { readonly status: "offline"; readonly unsent: number; readonly since: Date }
  /** the server does not take them any more, see `close-codes.ts` */
  | { readonly status: "refused"; readonly code: number; readonly unsent: number };

/** A value that changes, in the form `useSyncExternalStore` takes. */
export interface Readable<Value> {
  getSnapshot(): Value;
  subscribe(listener: () => void): () => void;
}

/**
 * The one state to show for several documents: the worst of them, with the changes of all counted together.
 * Null when there is none.
 */
export function combineSaveStates(states: readonly SaveState[]): SaveState | null {
  const [first, ...others] = states;
  if (first === undefined) return null;
  return others.reduce(combineTwo, first);
}

const severity = { saved: 0, sending: 1, offline: 2, refused: 3 } as const;

function combineTwo(one: SaveState, other: SaveState): SaveState {
  const [worse, better] = severity[one.status] >= severity[other.status] ? [one, other] : [other, one];
  switch (worse.status) {
    case "saved":
      return better.status === "saved" && better.at > worse.at ? better : worse;
    case "sending":
      return better.status === "sending" && better.since < worse.since ? better : worse;
    case "offline":
      return { ...worse, unsent: worse.unsent + unsentOf(better), since: earlierLoss(worse.since, better) };
    case "refused":
      return { ...worse, unsent: worse.unsent + unsentOf(better) };
  }
}

function unsentOf(state: SaveState): number {
  return "unsent" in state ? state.unsent : 0;
}

function earlierLoss(since: Date, other: SaveState): Date {
  return other.status === "offline" && other.since < since ? other.since : since;
}
