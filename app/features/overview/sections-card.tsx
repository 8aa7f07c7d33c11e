import { Link } from "@remix-run/react";
import { formatCount } from "~/domain/wording/format-number";
import { Card } from "~/ui/card";
import { classNames } from "~/ui/class-names";
import { useTexts } from "~/ui/language";
import type { OverviewData, OverviewSection } from "./overview-data";
import { texts } from "./texts";

/** Every section with who writes it, how much there is and where it stands. */
export function SectionsCard({ overview }: { readonly overview: OverviewData }) {
  const words = useTexts(texts);
  return (
    <Card
      title={words.sections}
      aside={
        <Link className="small" to={`/cantieri/${overview.workspaceId}/proposta`}>
          {words.openAll}
        </Link>
      }
    >
      <div className="body">
        <table className="tbl sections">
          <thead>
            <tr>
              <th scope="col">{words.section}</th>
              <th scope="col">{words.writers}</th>
              <th scope="col">{words.status}</th>
              <th scope="col" className="right">
                {words.characters}
              </th>
            </tr>
          </thead>
          <tbody>
            {overview.sections.map((section) => (
              <SectionRow key={section.id} section={section} overview={overview} />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

interface SectionRowProps {
  readonly section: OverviewSection;
  readonly overview: OverviewData;
}

function SectionRow({ section, overview }: SectionRowProps) {
  const words = useTexts(texts);
  const { id, number, title, status, characters, limit, writers } = section;
  const count = (n: number) => formatCount(overview.language, n);
  return (
    <tr>
      <th scope="row">
        <span className="code">{number}</span>
        <Link to={`/cantieri/${overview.workspaceId}/proposta/${id}`}>{title}</Link>
      </th>
      <td data-label={words.writers}>
        {[...writers, words.lead].slice(0, Math.max(1, writers.length)).join(", ")}
      </td>
      <td data-label={words.status} className="nowrap">
        <span className={classNames("st", status)} aria-hidden="true" /> {words.statusOf[status ?? "none"]}
      </td>
      <td
        data-label={words.characters}
        className={classNames("right num nowrap", characters > limit && "over")}
      >
        {count(characters)} / {count(limit)}
      </td>
    </tr>
  );
}
