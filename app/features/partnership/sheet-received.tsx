import { isFor } from "~/domain/partnership/tabulate-commitments";
import { Card } from "~/ui/card";
import { useLanguage, useTexts } from "~/ui/language";
import { sayMonths, sayQuantityIn } from "./say-in-sheet";
import type { SheetPageData } from "./sheet-data";
import { sheetWords } from "./sheet-texts";

/** What the others promise to this organisation. */
export function SheetReceived({ page: { others, organisation } }: { readonly page: SheetPageData }) {
  const words = useTexts(sheetWords);
  const language = useLanguage();
  const received = others.flatMap(({ shortName, commitments }) =>
    commitments
      .filter((each) => isFor(each, { kind: "organisation", organisationId: organisation.id }))
      .map((commitment) => ({ giver: shortName, commitment })),
  );
  return (
    <Card title={words.receives}>
      <div className="body">
        {received.length === 0 ? (
          <p className="muted">{words.nothingReceived}</p>
        ) : (
          <ul className="exchange">
            {received.map(({ giver, commitment }) => (
              <li key={commitment.id}>
                <span>
                  <b>{commitment.what || words.nameless}</b>, {words.fromGiver(giver)}
                </span>
                <span className="muted">
                  {[sayQuantityIn(language, commitment), sayMonths(language, commitment, words)]
                    .filter(Boolean)
                    .join(", ")}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  );
}
