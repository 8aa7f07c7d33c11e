import type { RefusalCode } from "~/errors.server";
import type { SentRefusal } from "~/features/participant/words/participant-words";

/** What participants are told of each refusal they can meet. */
const told = {
  "not-open": "closed",
  "stage-closed": "closed",
  "other-stage": "other-stage",
  "tool-off": "tool-off",
  "no-vote": "tool-off",
  "no-writing": "tool-off",
  "card-empty": "empty",
  "card-too-long": "too-long",
  "reason-too-long": "reason-too-long",
  "too-many-dots": "vote-not-valid",
  "too-many-on-one": "vote-not-valid",
  "unknown-target": "vote-not-valid",
  "bad-value": "vote-not-valid",
  "place-twice": "vote-not-valid",
  "not-found": "not-yours",
  "not-allowed": "not-yours",
  "too-many-tries": "too-many",
  "input-not-valid": "not-valid",
} as const satisfies { readonly [code in RefusalCode]?: SentRefusal };

// The keys of an object are typed as any text: these are its own.
export const toldRefusals = Object.keys(told) as readonly (keyof typeof told)[];

export function sentRefusalOf(code: RefusalCode): SentRefusal {
  const known: { readonly [code in RefusalCode]?: SentRefusal } = told;
  return known[code] ?? "not-valid";
}
