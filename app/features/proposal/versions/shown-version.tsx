import { Form, Link } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { useTexts } from "~/ui/language";
import { SectionText } from "../section-text";
import { ChangedText, ChangesByPerson } from "./changed-text";
import {
  addressOf,
  type AuthoredParagraph,
  type SectionVersionsData,
  type ShownVersion as Shown,
  versionViews,
} from "./versions-data";
import { versionsTexts } from "./versions-texts";

interface ShownVersionProps {
  readonly data: SectionVersionsData;
  readonly shown: Shown;
}

/** One version: its text, or what has changed since, and the way back to it. */
export function ShownVersion({ data: { isFrozen, rights }, shown }: ShownVersionProps) {
  const [name] = shown.names;
  return (
    <Card title={name?.name ?? shown.when} aside={<Views shown={shown} />} pattern="shown-version">
      {!shown.isNow && rights.restore && <Restore seq={shown.seq} isFrozen={isFrozen} />}
      <div className="body">
        <Content shown={shown} />
      </div>
    </Card>
  );
}

function Restore({ seq, isFrozen }: { readonly seq: number; readonly isFrozen: boolean }) {
  const words = useTexts(versionsTexts);
  if (isFrozen) return <p className="body small muted">{words.frozen}</p>;
  return (
    <Form method="post" className="body restore">
      <input type="hidden" name="version" value={seq} />
      <Button look="primary" name="intent" value="restore">
        {words.restore}
      </Button>
      <p className="small muted">{words.restoreWhat}</p>
    </Form>
  );
}

function Views({ shown: { seq, view } }: { readonly shown: Shown }) {
  const words = useTexts(versionsTexts);
  return (
    <nav className="seg" aria-label={words.views}>
      {versionViews.map((each) => (
        <Link
          key={each}
          to={`?versione=${seq}&vista=${addressOf[each]}`}
          preventScrollReset
          {...(each === view && { "aria-current": "true" as const })}
        >
          {words.view[each]}
        </Link>
      ))}
    </nav>
  );
}

function Content({ shown }: { readonly shown: Shown }) {
  const words = useTexts(versionsTexts);
  if (shown.view === "text") {
    const isEmpty = shown.blocks.every(({ runs }) => runs.length === 0);
    return isEmpty ? <p className="muted">{words.empty}</p> : <SectionText blocks={shown.blocks} />;
  }
  if (shown.view === "authors") return <Authored paragraphs={shown.paragraphs} />;
  if (shown.isNow) return <p className="muted">{words.changesNow}</p>;
  const isSame = shown.lines.flat().every(({ kind }) => kind === "kept");
  return (
    <>
      {isSame && <p className="muted">{words.noChanges}</p>}
      <ChangesByPerson lines={shown.lines} />
      <ChangedText lines={shown.lines} />
    </>
  );
}

function Authored({ paragraphs }: { readonly paragraphs: readonly AuthoredParagraph[] }) {
  return (
    <div className="text authored">
      {paragraphs.map(({ text, written }, index) => (
        // They do not change while they are shown: their place is their name.
        <div key={index}>
          <p className="changed">{text}</p>
          {written !== null && <p className="small muted">{written}</p>}
        </div>
      ))}
    </div>
  );
}
