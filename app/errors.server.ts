import { isStageFrozen } from "./database/stage-frozen.server";

/** Why an act was refused. Each has a page or a sentence of its own; none says more than the person may know. */
export const refusals = {
  "not-found": 404,
  "not-allowed": 403,
  "too-many-tries": 429,
  "wrong-credentials": 401,
  "link-not-valid": 410,
  "invitation-not-valid": 410,
  "already-set-up": 409,
  "already-a-member": 409,
  "already-a-partner": 409,
  "record-changed": 409,
  "record-withheld": 409,
  "record-question-gone": 409,
  "asked-lately": 409,
  "place-taken": 409,
  "lead-stays": 409,
  "tax-code-taken": 409,
  "already-asking": 409,
  "request-answered": 409,
  "joining-full": 429,
  "last-administrator": 409,
  "successor-gone": 409,
  "successor-is-oneself": 409,
  "successor-not-of-lead": 409,
  "role-not-open": 409,
  "mail-not-sent": 503,
  "section-under-repair": 503,
  "file-missing": 400,
  "file-too-large": 413,
  "file-not-recognised": 415,
  "clause-changed": 409,
  "category-changed": 409,
  "category-name-taken": 409,
  "last-category": 409,
  "sensitive-category-used": 409,
  "care-changed": 409,
  "preview-gone": 410,
  "workshop-not-open": 409,
  "workshop-full": 429,
  "not-open": 409,
  "other-stage": 409,
  "stage-closed": 409,
  "stage-opened": 409,
  "tool-off": 409,
  "no-vote": 409,
  "no-writing": 409,
  "card-empty": 400,
  "card-too-long": 400,
  "reason-too-long": 400,
  "too-many-dots": 409,
  "too-many-on-one": 409,
  "room-count-changed": 409,
  "too-many-printed": 409,
  "unknown-target": 409,
  "bad-value": 400,
  "place-twice": 400,
  "nothing-to-vote-on": 409,
  "vote-counted": 409,
  "already-decided": 409,
  "need-in-use": 409,
  "minutes-changed": 409,
  "minutes-approved": 409,
  "stage-frozen": 409,
  "stage-not-frozen": 409,
  "obstacles-remain": 409,
  "sign-off-changed": 409,
  "package-not-made": 409,
  "no-next-stage": 409,
  "not-handed-in": 409,
  "signed-file-missing": 409,
  "sent-in-future": 400,
  "sent-before-freeze": 400,
  "late-words-do-not-fit": 409,
  "workspace-there": 409,
  "archive-not-valid": 400,
  "input-not-valid": 400,
} as const satisfies Record<string, number>;

export type RefusalCode = keyof typeof refusals;

/** An act that was refused: nothing of it was done. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly code: RefusalCode;

  constructor(code: RefusalCode, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}

/** The one page for what does not exist and for what is not yours to know of: nothing tells them apart. */
export function notFound(): Response {
  return new Response(null, { status: 404, statusText: "Not Found" });
}

/** For somebody who may know of the thing, but not do this to it. */
export function notAllowed(): Response {
  return new Response(null, { status: 403, statusText: "Forbidden" });
}

/**
 * Runs an act; when it is refused for a reason the form can show, returns the reason instead of throwing it.
 * Every other refusal becomes its page.
 */
export async function refusalOf<Result>(
  act: () => Result | Promise<Result>,
  shown: readonly RefusalCode[],
): Promise<
  | { readonly status: "done"; readonly result: Result }
  | { readonly status: "refused"; readonly code: RefusalCode }
> {
  try {
    return { status: "done", result: await act() };
  } catch (thrown) {
    const error = asRefusal(thrown);
    if (!(error instanceof Refusal)) throw error;
    if (shown.includes(error.code)) return { status: "refused", code: error.code };
    throw refusalPage(error.code);
  }
}

/** Runs an act that no form can put right: when it is refused, the page of the refusal is thrown. */
export async function orPage<Result>(act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (thrown) {
    const error = asRefusal(thrown);
    throw error instanceof Refusal ? refusalPage(error.code) : error;
  }
}

/** No act asks whether the stage is frozen: the database refuses what would change it, and here that gets its words. */
function asRefusal(error: unknown): unknown {
  return isStageFrozen(error) ? new Refusal("stage-frozen", { cause: error }) : error;
}

/** The page of a refusal nobody caught; a form that was sent by our script stays, and says it by the code. */
export function refusalPage(code: RefusalCode): Response {
  if (code === "not-found") return notFound();
  if (code === "not-allowed") return notAllowed();
  return new Response(code, { status: refusals[code] });
}
