import { Form } from "@remix-run/react";
import { formatFullDay } from "~/domain/wording/format-moment";
import { formatCount } from "~/domain/wording/format-number";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { useLanguage, useTexts } from "~/ui/language";
import { Tag } from "~/ui/tag";
import type { BoundariesInUse } from "./boundaries-data";
import { boundariesTexts } from "./boundaries-texts";

/** Whose the boundaries are that hold now, how old, and the way back from them. */
export function BoundariesInUsePart({ inUse }: { readonly inUse: BoundariesInUse }) {
  const words = useTexts(boundariesTexts);
  const isOfficial = inUse.kind !== "cells";
  return (
    <Card
      title={words.inUse}
      aside={<Tag tone={isOfficial ? "ok" : "unknown"}>{isOfficial ? words.official : words.cells}</Tag>}
    >
      <div className="body">
        {isOfficial ? <Official set={inUse} /> : <p>{words.cellsHelp}</p>}
        {inUse.kind === "workspace" && (
          <details className="more-acts">
            <summary>{words.remove}</summary>
            <p className="small">{words.removeHelp}</p>
            <Form method="post" className="acts" preventScrollReset>
              <input type="hidden" name="intent" value="remove" />
              <Button look="danger">{words.removeSure}</Button>
            </Form>
          </details>
        )}
      </div>
    </Card>
  );
}

function Official({ set }: { readonly set: Exclude<BoundariesInUse, { readonly kind: "cells" }> }) {
  const words = useTexts(boundariesTexts);
  const language = useLanguage();
  const day = (at: Date) => formatFullDay(language, at);
  const facts: readonly (readonly [string, string])[] = [
    [words.count, formatCount(language, set.count)],
    [words.validOn, set.validOn === null ? words.notSaid : day(new Date(`${set.validOn}T12:00:00Z`))],
    [words.attribution, set.attribution],
    [words.file, set.fileName],
    [
      words.importedAt,
      `${day(new Date(set.importedAt))}, ${set.kind === "workspace" ? words.ofWorkspace : words.ofInstallation}`,
    ],
  ];
  return (
    <dl className="dl">
      {facts.map(([term, fact]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}
