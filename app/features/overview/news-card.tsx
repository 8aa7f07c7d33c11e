import { Link } from "@remix-run/react";
import { Card } from "~/ui/card";
import { Face } from "~/ui/face";
import { useTexts } from "~/ui/language";
import type { OverviewData } from "./overview-data";
import { texts } from "./texts";

/** Who wrote where, lately. */
export function NewsCard({ overview }: { readonly overview: OverviewData }) {
  const words = useTexts(texts);
  return (
    <Card title={words.news} pattern="feed">
      {overview.news.length === 0 ? (
        <p className="body muted">{words.noNews}</p>
      ) : (
        <ul>
          {overview.news.map(({ person, section, when }) => (
            <li key={`${person.name}-${section.id}`}>
              <Face {...person} />
              <p>
                <b>{person.name}</b>, {person.organisation}, {words.wroteIn}{" "}
                <Link to={`/cantieri/${overview.workspaceId}/proposta/${section.id}`}>{section.title}</Link>
              </p>
              <time>{when}</time>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
