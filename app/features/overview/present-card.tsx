import { Link } from "@remix-run/react";
import { Card } from "~/ui/card";
import { Face } from "~/ui/face";
import { useTexts } from "~/ui/language";
import type { PersonHere } from "./overview-data";
import { texts } from "./texts";

interface PresentCardProps {
  readonly workspaceId: string;
  readonly people: readonly PersonHere[];
}

/** Who has something open, and what. */
export function PresentCard({ workspaceId, people }: PresentCardProps) {
  const words = useTexts(texts);
  return (
    <Card title={words.here} pattern="here">
      {people.length === 0 ? (
        <p className="body muted small">{words.nobody}</p>
      ) : (
        <ul>
          {people.map((person) => (
            <li key={person.memberId}>
              <Face {...person} />
              <p>
                <b>{person.name}</b> <span>{person.organisation}</span>
                {person.at && (
                  <>
                    <br />
                    <Link to={`/cantieri/${workspaceId}/proposta/${person.at.sectionId}`}>
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
