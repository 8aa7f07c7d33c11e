import { z } from "zod";
import { isOrganisationKind, type OrganisationKind } from "~/domain/organisation/kinds";

/** Values of the choice whom one takes part for, besides the ids of organisations. */
export const forMyself = "me";
export const forOther = "other";

export interface JoinTyped {
  readonly nickname: string;
  readonly onBehalf: string;
  readonly otherName: string;
  readonly otherKind: string;
}

export interface JoinErrors {
  readonly nickname: boolean;
  readonly otherName: boolean;
}

/** Why somebody is not let in who said all there is to say. */
export type JoinRefusal = "code-unknown" | "full" | "too-many-tries";

/** What is sent when only another language was chosen: nobody joins by it. */
export const languageField = "chosen";

/** The field with the key of the form. */
export const sendingField = "sending";

export const nothingTyped: JoinTyped = { nickname: "", onBehalf: forMyself, otherName: "", otherKind: "" };
export const noErrors: JoinErrors = { nickname: false, otherName: false };

/** What the form says: who it is, and for whom. */
export interface JoinRequest {
  readonly nickname: string;
  /** of the partnership; null: of none */
  readonly organisationId: string | null;
  readonly organisationName: string;
  readonly actorKind: OrganisationKind | null;
}

const line = (most: number) =>
  z
    .string()
    .transform((text) => text.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim())
    .pipe(z.string().min(1).max(most));
const nickname = line(40);
const otherName = line(120);

export type ReadJoining =
  | { readonly status: "read"; readonly joining: JoinRequest }
  | { readonly status: "refused"; readonly errors: JoinErrors };

/** An organisation that is not in the list is taken as none: the list may have changed since the page was made. */
export function readJoining(
  typed: JoinTyped,
  organisations: readonly { readonly id: string; readonly kind: string }[],
): ReadJoining {
  const name = nickname.safeParse(typed.nickname);
  const isOther = typed.onBehalf === forOther;
  const other = otherName.safeParse(typed.otherName);
  const errors = { nickname: !name.success, otherName: isOther && !other.success };
  if (!name.success || errors.otherName) return { status: "refused", errors };
  const chosen = organisations.find(({ id }) => id === typed.onBehalf);
  return {
    status: "read",
    joining: {
      nickname: name.data,
      organisationId: chosen?.id ?? null,
      organisationName: isOther && other.success ? other.data : "",
      actorKind: knownKind(chosen?.kind ?? (isOther ? typed.otherKind : "")),
    },
  };
}

function knownKind(kind: string): OrganisationKind | null {
  return isOrganisationKind(kind) ? kind : null;
}
