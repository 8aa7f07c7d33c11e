import { Link } from "@remix-run/react";
import { formatCount } from "~/domain/wording/format-number";
import { classNames } from "~/ui/class-names";
import { useTexts } from "~/ui/language";
import type { OutlineLine, SectionPageData } from "./section-data";
import { texts } from "./texts";

interface SectionOutlineProps {
  readonly page: SectionPageData;
  /** what the editor counts in the open section, newer than the page */
  readonly characters: number;
}

/** The sections of the stage at the left of the page. */
export function SectionOutline({ page, characters }: SectionOutlineProps) {
  const words = useTexts(texts);
  const written = page.outline.filter(({ status }) => status === "written").length;
  return (
    <nav className="outline" aria-label={words.sections}>
      <header>
        <h2>{words.sections}</h2>
        <p className="xs muted">{words.written(written, page.outline.length)}</p>
      </header>
      <ol>
        {page.outline.map((line) => {
          const isOpen = line.id === page.section.id;
          return (
            <OutlineItem
              key={line.id}
              line={isOpen ? { ...line, characters } : line}
              isOpen={isOpen}
              page={page}
            />
          );
        })}
      </ol>
    </nav>
  );
}

interface OutlineItemProps {
  readonly line: OutlineLine;
  readonly isOpen: boolean;
  readonly page: SectionPageData;
}

function OutlineItem({ line, isOpen, page }: OutlineItemProps) {
  const words = useTexts(texts);
  const base = `/cantieri/${page.workspaceId}`;
  const to = line.kind === "identity" ? `${base}/impostazioni` : `${base}/proposta/${line.id}`;
  const count = (n: number) => formatCount(page.language, n);
  const status = words.statusOf[line.status ?? "none"];
  return (
    <li>
      <Link to={to} prefetch="intent" {...(isOpen && { "aria-current": "page" as const })}>
        <span className={classNames("st", line.status)} title={status} role="img" aria-label={status} />
        <span>{line.title}</span>
        <span className={classNames("use", line.characters > line.limit && "over")}>
          {count(line.characters)} / {count(line.limit)}
        </span>
      </Link>
    </li>
  );
}
