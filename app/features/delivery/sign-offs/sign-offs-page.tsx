import { Card } from "~/ui/card";
import { ErrorSummary } from "~/ui/error-summary";
import { type FormState, summaryOf } from "~/ui/form-state";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { texts } from "../texts";
import { BodiesBoard } from "./bodies-board";
import { OwnSignOffCard } from "./own-sign-off";
import { PartDifferences } from "./part-differences";
import type { ShownDifference, SignOffsData } from "./sign-offs-data";
import { signOffTexts } from "./sign-off-texts";

interface SignOffsPageProps {
  readonly data: SignOffsData;
  readonly form: FormState | null;
  /** what was written between page and press */
  readonly whileReading: readonly ShownDifference[];
  readonly done: Done | null;
}

export type Done =
  | { readonly kind: "approved" | "withdrawn" }
  | { readonly kind: "asked"; readonly people: number };

/** For one's own body what it approves, for everybody who is missing. */
export function SignOffsPage({ data, form, whileReading, done }: SignOffsPageProps) {
  const words = useTexts(signOffTexts);
  const { own, bodies, workspace } = data;
  const body = bodies.find(({ id }) => id === own?.id);
  return (
    <main id="contenuto" tabIndex={-1} className="main">
      <SignOffsHead workspace={workspace} />
      <ErrorSummary
        title={form?.intent === "ask" ? words.askErrorTitle : words.errorTitle}
        errors={summaryOf(form, words.errors)}
      />
      {form === null && done && (
        <Note tone="ok" role="status">
          {done.kind === "asked" ? words.asked(done.people) : words[done.kind]}
        </Note>
      )}
      {whileReading.length > 0 && (
        <Card title={words.whileReading}>
          <div className="body sign-off">
            <PartDifferences differences={whileReading} />
          </div>
        </Card>
      )}
      <div className="split sign-offs">
        {own ? <OwnSignOffCard own={own} body={body} form={form} /> : <Note>{words.supporter}</Note>}
        <BodiesBoard data={data} />
      </div>
    </main>
  );
}

function SignOffsHead({ workspace }: Pick<SignOffsData, "workspace">) {
  const words = useTexts(signOffTexts);
  const { trail, title } = useTexts(texts);
  return (
    <PageHead
      title={words.title}
      crumbs={{
        label: trail,
        trail: [
          { to: `/cantieri/${workspace.id}`, words: workspace.title },
          { to: `/cantieri/${workspace.id}/consegna`, words: title },
        ],
      }}
      facts={words.facts}
    />
  );
}
