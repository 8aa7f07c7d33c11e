import type { NewCommitment } from "~/document/write-sheet";
import { parseTypedNumber } from "~/domain/form/typed-number";

/** What was promised for an organisation in a workshop, until its own people put it among its commitments. */
export interface WaitingCommitment {
  readonly outcomeId: string;
  readonly what: string;
  /** in people's words: "2 sere la settimana"; empty: not said */
  readonly quantity: string;
  readonly workshopId: string;
  readonly workshopTitle: string;
  /** "18 novembre 2026" */
  readonly day: string;
}

/** The commitment it becomes: a quantity that begins with a number is parted from its unit, another stays in the words. */
export function asCommitment({
  what,
  quantity,
}: Pick<WaitingCommitment, "what" | "quantity">): NewCommitment {
  const [, number = "", unit = ""] = /^(\d[\d.,]*)\s+(.+)$/.exec(quantity) ?? [];
  const quantityThousandths = number === "" ? null : parseTypedNumber(number, 3);
  const isRead = quantityThousandths !== null;
  return {
    phase: "delivery",
    what: isRead || quantity === "" ? what : `${what}, ${quantity}`,
    quantityThousandths,
    unit: isRead ? unit : "",
    valueCents: null,
    from: null,
    until: null,
    evidence: "",
    recipient: null,
  };
}
