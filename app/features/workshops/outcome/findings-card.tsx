import { Card } from "~/ui/card";
import { useTexts } from "~/ui/language";
import { Tag } from "~/ui/tag";
import type { FindingView } from "./outcome-data";
import { outcomeTexts } from "./outcome-texts";

/** What is kept for the plan of the project, each below what it serves. */
export function FindingsCard({ findings }: { readonly findings: readonly FindingView[] }) {
  const words = useTexts(outcomeTexts);
  const known = new Set(findings.map(({ id }) => id));
  const tops = findings.filter(({ parentId }) => parentId === null || !known.has(parentId));
  return (
    <Card title={words.findings}>
      <div className="body">
        {findings.length === 0 ? (
          <p className="muted">{words.noFindings}</p>
        ) : (
          <FindingList findings={tops} all={findings} />
        )}
      </div>
    </Card>
  );
}

interface FindingListProps {
  readonly findings: readonly FindingView[];
  readonly all: readonly FindingView[];
}

function FindingList({ findings, all }: FindingListProps) {
  const words = useTexts(outcomeTexts);
  return (
    <ul className="findings">
      {findings.map(({ id, kind, title, detail }) => {
        const below = all.filter(({ parentId }) => parentId === id);
        return (
          <li key={id} id={`dato-${id}`}>
            <p>
              <Tag>{words.kinds[kind]}</Tag> <b lang="it">{title}</b>
            </p>
            {detail !== "" && (
              <p className="small muted" lang="it">
                {detail}
              </p>
            )}
            {below.length > 0 && <FindingList findings={below} all={all} />}
          </li>
        );
      })}
    </ul>
  );
}
