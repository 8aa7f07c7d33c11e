import { Card } from "~/ui/card";
import { useTexts } from "~/ui/language";
import { Tag } from "~/ui/tag";
import { pactTexts } from "./pact-texts";

/** A phase with the commitments of every party in it. */
export interface PhaseRow {
  readonly id: string;
  readonly name: string;
  readonly commitments: readonly {
    readonly id: string;
    readonly by: string;
    readonly what: string;
    readonly quantity: string;
    readonly to: string | null;
  }[];
}

/** Who promises what to whom, phase by phase; an empty phase is lit. */
export function PactPhases({ phases }: { readonly phases: readonly PhaseRow[] }) {
  const words = useTexts(pactTexts);
  return (
    <Card title={words.phases}>
      <div className="body fields">
        {phases.map(({ id, name, commitments }) => (
          <section key={id}>
            <h3>
              {name} {commitments.length === 0 && <Tag tone="warn">{words.noCommitment}</Tag>}
            </h3>
            <ul className="promises">
              {commitments.map((commitment) => (
                <li key={commitment.id}>
                  <b lang="it">{commitment.what}</b>
                  {commitment.quantity && <span lang="it">, {commitment.quantity}</span>}
                  <span className="more">
                    {commitment.by} → {commitment.to ?? words.toAll}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Card>
  );
}
