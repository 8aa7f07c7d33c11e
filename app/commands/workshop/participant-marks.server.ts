import { createHmac } from "node:crypto";

/**
 * What tells a card or a ballot of a stage without names from those of others, and only to whoever comes with the
 * personal code: the code is kept nowhere, and without it the mark leads to nobody.
 */
export function ownerMark(code: string, cardId: string): string {
  return createHmac("sha256", code).update(cardId, "utf8").digest("hex");
}

export function voterKey(code: string, stageId: string): string {
  return createHmac("sha256", code).update(stageId, "utf8").digest("hex");
}
