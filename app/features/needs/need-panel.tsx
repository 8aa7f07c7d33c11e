import { lazy, Suspense, useEffect, useState } from "react";
import type { ListedNeed } from "~/domain/needs/list-needs";
import { Button } from "~/ui/button";
import { useTexts } from "~/ui/language";
import { BackLink } from "./back-link";
import { CameFrom } from "./came-from";
import { EvidencePart } from "./evidence-part";
import { FatePart } from "./fate-part";
import { JustAdded } from "./just-added";
import { mergeTexts } from "./merge-texts";
import { NeedRead } from "./need-read";
import { needTexts } from "./need-texts";
import { useNeedsScene } from "./needs-scene";
import { needsTexts } from "./needs-texts";

// The fields are fetched with the live document: without it there is nothing to write in.
const SplitForm = lazy(() => import("./split-form"));
const NeedEditor = lazy(() => import("./need-editor"));

/** One need: to read, and to write in for who may. */
export function NeedPanel({ needId }: { readonly needId: string }) {
  const words = useTexts(needTexts);
  const { opening } = useTexts(needsTexts);
  const { about, acts, listed, isLive, stopAsking } = useNeedsScene();
  const { split } = useTexts(mergeTexts);
  const [isSplitting, setSplitting] = useState(false);
  useEffect(() => stopAsking, [stopAsking]);
  useEffect(beginAtTop, [isSplitting]);
  const one = listed.find(({ need }) => need.id === needId);
  if (one === undefined) {
    return (
      <>
        <BackLink />
        <h1>{isLive ? words.missing : words.seeking}</h1>
        {isLive && <p>{words.missingWhat}</p>}
      </>
    );
  }
  if (isSplitting && acts)
    return (
      <Suspense fallback={null}>
        <SplitForm need={one.need} acts={acts} onClose={() => setSplitting(false)} />
      </Suspense>
    );
  const reading = <NeedRead listed={one} />;
  return (
    <article className="need-page">
      <BackLink />
      <Heading listed={one} />
      <JustAdded />
      <FatePart listed={one} />
      {acts && !one.fate.isGone ? (
        <Suspense fallback={reading}>
          <NeedEditor listed={one} acts={acts} />
        </Suspense>
      ) : (
        reading
      )}
      {about.canWrite && acts === null && (
        <p className="small muted" role="status">
          {opening}
        </p>
      )}
      <CameFrom needId={needId} />
      <EvidencePart listed={one} />
      {acts && !one.fate.isGone && (
        <p>
          <Button small type="button" onClick={() => setSplitting(true)}>
            {split}
          </Button>
        </p>
      )}
    </article>
  );
}

/** The panel stays where whoever came was in the list, or in a form: what is read next would begin above it. */
function beginAtTop(): void {
  const panel = document.querySelector(".needs-panel");
  if (panel) panel.scrollTop = 0;
}

function Heading({ listed: { need } }: { readonly listed: ListedNeed }) {
  const { nameless, kind } = useTexts(needsTexts);
  return (
    <header>
      <p className="small muted">{kind[need.kind]}</p>
      <h1 lang="it">{need.title.trim() || nameless}</h1>
    </header>
  );
}
