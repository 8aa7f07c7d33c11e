import { lazy, Suspense } from "react";
import type { ListedNeed } from "~/domain/needs/list-needs";
import { useTexts } from "~/ui/language";
import { EvidenceItem } from "./evidence-item";
import { needTexts } from "./need-texts";
import { useNeedsScene } from "./needs-scene";
import { needsTexts } from "./needs-texts";

const EvidenceEditor = lazy(() => import("./evidence-editor"));

/** What a need rests on: its own evidence, and that of the needs it came of. */
export function EvidencePart({ listed: one }: { readonly listed: ListedNeed }) {
  const words = useTexts(needTexts);
  const { nameless } = useTexts(needsTexts);
  const { acts, evidence, listed } = useNeedsScene();
  const own = evidence.filter(({ needId }) => needId === one.need.id);
  const reading = (
    <>
      {own.length === 0 && <p className="muted">{words.noEvidence}</p>}
      <ul className="evidence">
        {own.map((item) => (
          <EvidenceItem key={item.id} evidence={item} />
        ))}
      </ul>
    </>
  );
  const sources = sourcesOf(one, listed);
  return (
    <section className="evidence-part" aria-labelledby="prove">
      <h2 id="prove">{words.evidence}</h2>
      {acts && !one.fate.isGone ? (
        <Suspense fallback={reading}>
          <EvidenceEditor needId={one.need.id} evidence={own} acts={acts} />
        </Suspense>
      ) : (
        reading
      )}
      {sources.map(({ need }) => {
        const theirs = evidence.filter(({ needId }) => needId === need.id);
        if (theirs.length === 0) return null;
        return (
          <div key={need.id}>
            <h3 lang="it">{words.evidenceFrom(need.title.trim() || nameless)}</h3>
            <ul className="evidence">
              {theirs.map((item) => (
                <EvidenceItem key={item.id} evidence={item} />
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

/** All needs that went into one, however far back. */
function sourcesOf(one: ListedNeed, listed: readonly ListedNeed[]): readonly ListedNeed[] {
  const byId = new Map(listed.map((each) => [each.need.id, each]));
  const found = new Map<string, ListedNeed>();
  const waiting = [one];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const { from } of next.fate.from) {
      const source = byId.get(from);
      if (source === undefined || found.has(from) || from === one.need.id) continue;
      found.set(from, source);
      waiting.push(source);
    }
  }
  return [...found.values()];
}
