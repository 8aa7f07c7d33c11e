import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTexts } from "~/ui/language";
import type { ShownPart, TextLine } from "./sign-offs-data";
import { signOffTexts } from "./sign-off-texts";

/** What a part says, paragraph by paragraph. */
export function PartText({ part }: { readonly part: ShownPart }) {
  const words = useTexts(signOffTexts);
  return (
    <PartSection part={part}>
      {part.lines.length === 0 && <p className="muted small">{words.noWords}</p>}
      {part.lines.map((line, index) => (
        // Two paragraphs may be the same to a letter, and none of them moves while the page is shown.
        <p key={index} className={line.shape ?? undefined}>
          <About about={line.about} />
          {line.text}
        </p>
      ))}
    </PartSection>
  );
}

interface PartSectionProps {
  readonly part: Pick<ShownPart, "title" | "to">;
  /** beside the title */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A part under its title, with the page where it is written. */
export function PartSection({ part: { title, to }, aside, children }: PartSectionProps) {
  const words = useTexts(signOffTexts);
  return (
    <section className="part">
      <h3>
        {title} {aside}
      </h3>
      {children}
      <p className="small open">
        <Link to={to} aria-label={words.openOf(title)}>
          {words.open}
        </Link>
      </p>
    </section>
  );
}

export function About({ about }: Pick<TextLine, "about">) {
  return about === null ? null : <span className="about">{about}: </span>;
}
