import { Card } from "~/ui/card";
import { useTexts } from "~/ui/language";
import { Tag } from "~/ui/tag";
import type { ShownFreeze } from "./delivery-data";
import { freezeTexts } from "./freeze-texts";

/** Every freeze there was: who, when, why it was opened again, what was taken upon oneself, what was sealed. */
export function FreezesCard({ freezes }: { readonly freezes: readonly ShownFreeze[] }) {
  const words = useTexts(freezeTexts);
  if (freezes.length === 0) return null;
  return (
    <Card title={words.freezes}>
      <ol className="freezes body">
        {freezes.map((freeze) => (
          <li key={freeze.number}>
            <Freeze freeze={freeze} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Freeze({ freeze }: { readonly freeze: ShownFreeze }) {
  const words = useTexts(freezeTexts);
  const { number, at, by, hash, overridden, documents, unfrozen } = freeze;
  return (
    <>
      <p>
        <b>{words.number(number)}</b> {words.frozen(at, by)}.{" "}
        {unfrozen === null && <Tag tone="blue">{words.stillOn}</Tag>}
      </p>
      {unfrozen && (
        <p className="small">
          {words.opened(unfrozen.at, unfrozen.by)}: «{unfrozen.reason}»
        </p>
      )}
      <p className="small">
        <code className="hash">{hash}</code>
      </p>
      {overridden.length > 0 && (
        <details>
          <summary className="small">
            {words.overridden} ({overridden.length})
          </summary>
          <ul className="plain-list small">
            {overridden.map(({ what, reason }) => (
              <li key={what}>
                {what} <span className="muted">«{reason}»</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <details>
        <summary className="small">{words.documents(documents.length)}</summary>
        <ul className="plain-list small">
          {documents.map(({ title, hash: ofDocument }) => (
            <li key={title}>
              {title}
              <br />
              <code className="hash">{ofDocument}</code>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
