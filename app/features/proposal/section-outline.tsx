import { Link } from "@remix-run/react";
import { formatCount } from "~/domain/wording/format-number";
import { classNames } from "~/ui/class-names";
import { Icon } from "~/ui/icon";
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
  const texted = page.outline.filter(({ kind }) => kind === "text");
  const written = texted.filter(({ status }) => status === "written").length;
  return (
    <nav className="outline" aria-label={words.sections}>
      <header>
        <h2>{words.sections}</h2>
        <p className="xs muted">{words.written(written, texted.length)}</p>
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
  const base = `/cantieri/${page.workspaceId}`;
  const to = line.kind === "identity" ? `${base}/impostazioni` : `${base}/proposta/${line.id}`;
  const count = (n: number) => formatCount(page.language, n);
  return (
    <li>
      <Link to={to} prefetch="intent" {...(isOpen && { "aria-current": "page" as const })}>
        <StatusMark line={line} />
        <span>{line.title}</span>
        <span className={classNames("use", line.characters > line.limit && "over")}>
          {count(line.characters)} / {count(line.limit)}
        </span>
      </Link>
    </li>
  );
}

/** Title and acronym have no state of their own: they are not among the sections that are counted. */
function StatusMark({ line: { kind, status } }: { readonly line: OutlineLine }) {
  const words = useTexts(texts);
  const isField = kind === "identity";
  const name = isField ? words.inSettings : words.statusOf[status ?? "none"];
  return (
    <span
      className={isField ? "in-settings" : classNames("st", status)}
      title={name}
      role="img"
      aria-label={name}
    >
      {isField && <Icon name="settings" size="small" />}
    </span>
  );
}
