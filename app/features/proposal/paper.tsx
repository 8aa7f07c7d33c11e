import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { SectionStatus } from "~/domain/call/section-status";
import { useTexts } from "~/ui/language";
import { Tag } from "~/ui/tag";
import type { OutlineLine, SectionPageData } from "./section-data";
import { texts } from "./texts";

interface PaperProps {
  readonly page: SectionPageData;
  readonly children: ReactNode;
}

/** The page of text with its title and what is said of it; the same under the editor and without. */
export function Paper({ page, children }: PaperProps) {
  const words = useTexts(texts);
  const { section } = page;
  const names = page.partners.filter(({ id }) => section.assignedTo.includes(id)).map((p) => p.shortName);
  const lead = page.partners.find(({ role }) => role === "lead")?.shortName ?? words.lead;
  return (
    <div className="scroll">
      <article className="page">
        <header>
          <h1>{section.title}</h1>
          <p className="meta">
            <Tag tone={toneOf(section.status)}>{words.statusOf[section.status ?? "none"]}</Tag>
            <span>{words.by(names.length > 0 ? names.join(", ") : lead)}</span>
            {section.criteria.map(({ id, points }) => (
              <span key={id}>{words.criterion(id, points)}</span>
            ))}
          </p>
        </header>
        {children}
        <TurnPages page={page} />
      </article>
    </div>
  );
}

function toneOf(status: SectionStatus | null) {
  const tones = { writing: "blue", review: "warn", written: "ok" } as const;
  return status ? tones[status] : "unknown";
}

function TurnPages({ page }: { readonly page: SectionPageData }) {
  const words = useTexts(texts);
  const texted = page.outline.filter(({ kind }) => kind === "text");
  const at = texted.findIndex(({ id }) => id === page.section.id);
  const to = ({ id }: OutlineLine) => `/cantieri/${page.workspaceId}/proposta/${id}`;
  const [previous, next] = [texted[at - 1], texted[at + 1]];
  return (
    <nav className="turn" aria-label={words.turn}>
      {previous ? <Link to={to(previous)}>← {previous.title}</Link> : <span />}
      {next && <Link to={to(next)}>{next.title} →</Link>}
    </nav>
  );
}
