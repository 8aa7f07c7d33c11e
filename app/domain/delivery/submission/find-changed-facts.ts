/** What is known of a partnership, as it went into a package or as it is now. */
export interface KnownFacts {
  readonly project: Readonly<Record<string, unknown>>;
  readonly bodies: readonly KnownBody[];
  readonly pactClauses: Readonly<Record<string, unknown>>;
}

export interface KnownBody extends Readonly<Record<string, unknown>> {
  readonly organisationId: string;
  readonly role: string;
}

/** `record`: what is declared of a body, and not its sheet, which is written live. */
export type ChangedFact =
  | { readonly kind: "title" | "districts" | "partnership" | "pact" }
  | { readonly kind: "record"; readonly organisationId: string };

/**
 * What is no longer as it went into the package. Only what the package says is looked at: facts it did not know yet
 * have not changed.
 */
export function findChangedFacts(sealed: KnownFacts, now: KnownFacts): readonly ChangedFact[] {
  const isOther = (names: readonly string[]) =>
    names.some((name) => isChanged(sealed.project, now.project, name));
  return [
    ...(isOther(["title", "acronym"]) ? [{ kind: "title" } as const] : []),
    ...(isOther(["districts"]) ? [{ kind: "districts" } as const] : []),
    ...(rolesOf(sealed) === rolesOf(now) ? [] : [{ kind: "partnership" } as const]),
    ...sealed.bodies.flatMap((body) => changeOfRecord(body, now)),
    ...(hasOtherClauses(sealed, now) ? [{ kind: "pact" } as const] : []),
  ];
}

/** Who takes part, and as what. */
function rolesOf({ bodies }: KnownFacts): string {
  return JSON.stringify(bodies.map(({ organisationId, role }) => [organisationId, role]).toSorted());
}

function changeOfRecord(body: KnownBody, { bodies }: KnownFacts): readonly ChangedFact[] {
  const { organisationId } = body;
  const now = bodies.find((one) => one.organisationId === organisationId);
  const names = Object.keys(body).filter((name) => name !== "sheet" && name !== "role");
  const isSame = now === undefined || !names.some((name) => isChanged(body, now, name));
  return isSame ? [] : [{ kind: "record", organisationId }];
}

function hasOtherClauses({ pactClauses: old }: KnownFacts, { pactClauses: now }: KnownFacts): boolean {
  return Object.keys({ ...old, ...now }).some((clause) => isChanged(old, now, clause));
}

type Known = Readonly<Record<string, unknown>>;

function isChanged(old: Known, now: Known, name: string): boolean {
  return JSON.stringify(old[name]) !== JSON.stringify(now[name]);
}
