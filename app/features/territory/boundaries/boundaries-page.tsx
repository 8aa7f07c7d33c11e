import type { BoundaryRefusal } from "~/domain/territory/boundaries/boundary-reading";
import type { FormState } from "~/ui/form-state";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { TerritoryHead } from "../territory-head";
import type { BoundariesDone, BoundariesInUse, BoundariesPreview } from "./boundaries-data";
import { BoundariesInUsePart } from "./boundaries-in-use";
import { BoundariesPreviewPart } from "./boundaries-preview";
import { boundariesTexts } from "./boundaries-texts";
import { BoundariesUpload } from "./boundaries-upload";

interface BoundariesPageProps {
  readonly workspaceId: string;
  readonly workspaceTitle: string;
  readonly inUse: BoundariesInUse;
  readonly preview: BoundariesPreview | null;
  /** why the file that was just sent is not taken */
  readonly refusal: Pick<BoundaryRefusal, "code" | "found"> | null;
  readonly form: FormState | null;
  readonly done: BoundariesDone | null;
}

/** What the maps are drawn with, and the way from the indicative cells to the official boundaries. */
export function BoundariesPage(props: BoundariesPageProps) {
  const words = useTexts(boundariesTexts);
  const { workspaceId, workspaceTitle, inUse, preview, refusal, form, done } = props;
  const isOfPreview = preview !== null && form?.intent === "confirm";
  return (
    <main id="contenuto" tabIndex={-1} className="main boundaries">
      <TerritoryHead
        workspaceId={workspaceId}
        workspaceTitle={workspaceTitle}
        title={words.title}
        facts={words.facts}
        here="/confini"
        mayImportBoundaries
      />
      <div className="stack">
        {done !== null && preview === null && refusal === null && form === null && (
          <Note tone="ok" role="status">
            <p>{words.done[done]}</p>
          </Note>
        )}
        {preview !== null && (
          <BoundariesPreviewPart key={preview.draftId} preview={preview} form={isOfPreview ? form : null} />
        )}
        <BoundariesInUsePart inUse={inUse} />
        <BoundariesUpload preview={preview} refusal={refusal} form={isOfPreview ? null : form} />
      </div>
    </main>
  );
}
