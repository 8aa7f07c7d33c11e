import { Link } from "@remix-run/react";
import { Card } from "~/ui/card";
import { Face } from "~/ui/face";
import { useTexts } from "~/ui/language";
import type { OverviewData } from "./overview-data";
import { texts } from "./texts";

/** Who has something open, and what. */
export function PresentCard({ overview }: { readonly overview: OverviewData }) {
  const words = useTexts(texts);
  return (
    <Card title={words.here} pattern="here">
      {overview.present.length === 0 ? (
        <p className="body muted small">{words.nobody}</p>
      ) : (
        <ul>
          {overview.present.map((person) => (
            <li key={person.memberId}>
              <Face {...person} />
              <p>
                <b>{person.name}</b> <span>{person.organisation}</span>
                {person.at && (
                  <>
                    <br />
                    <Link to={`/cantieri/${overview.workspaceId}/proposta/${person.at.sectionId}`}>
                      {person.at.title}
                    </Link>
                  </>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
