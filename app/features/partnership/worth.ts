import type { Commitment } from "~/domain/partnership/partner-sheet";
import { sumOf } from "~/domain/partnership/tabulate-commitments";
import type { PartnerView } from "./partnership-data";

/** What a body is known for at the table: its commitment of the greatest worth, the earlier of two alike. */
export function mainCommitment(commitments: readonly Commitment[]): Commitment | null {
  return commitments.reduce<Commitment | null>(
    (main, each) => (main === null || (each.valueCents ?? 0) > (main.valueCents ?? 0) ? each : main),
    null,
  );
}

export function worthOf({ commitments }: Pick<PartnerView, "commitments">): number {
  return sumOf(commitments).cents;
}
