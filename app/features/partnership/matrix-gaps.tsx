import { Link } from "@remix-run/react";
import type { Gap } from "~/domain/partnership/tabulate-commitments";
import { Card } from "~/ui/card";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import type { PartnershipData } from "./partnership-data";
import { viewTexts } from "./view-texts";

interface MatrixGapsProps {
  readonly partnership: PartnershipData;
  readonly gaps: readonly Gap[];
}

/** The needs nobody answers, as tasks. */
export function MatrixGaps({ partnership, gaps }: MatrixGapsProps) {
  const words = useTexts(viewTexts);
  const { partners, workspaceId } = partnership;
  return (
    <Card title={words.gaps} aside={<span className="small muted">{gaps.length}</span>} pattern="gaps">
      {gaps.length === 0 ? (
        <p className="body muted">{words.noGaps}</p>
      ) : (
        <>
          <p className="says">{words.gapWhy}</p>
          <ul>
            {gaps.map(({ organisationId, need }) => (
              <li key={`${organisationId} ${need.id}`}>
                <Icon name="dotq" />
                <p>
                  <span className="muted">
                    {words.gapOf(partners.find(({ id }) => id === organisationId)?.shortName ?? "")}
                  </span>{" "}
                  <b lang="it">{need.what}</b>
                </p>
                <Link to={`/cantieri/${workspaceId}/partenariato/${organisationId}`}>{words.openSheet}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
