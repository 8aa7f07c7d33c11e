import type { ReactNode } from "react";
import { useTexts } from "~/ui/language";
import { PageHead } from "~/ui/page-head";
import { texts } from "./texts";

interface DeliveryPartProps {
  readonly title: string;
  readonly facts?: string;
  readonly workspace: { readonly id: string; readonly title: string };
  readonly children: ReactNode;
}

/** A page of the delivery that asks for one thing. */
export function DeliveryPart({ title, facts, workspace, children }: DeliveryPartProps) {
  const words = useTexts(texts);
  return (
    <main id="contenuto" tabIndex={-1} className="main form-page">
      <PageHead
        title={title}
        crumbs={{
          label: words.trail,
          trail: [
            { to: `/cantieri/${workspace.id}`, words: workspace.title },
            { to: `/cantieri/${workspace.id}/consegna`, words: words.title },
          ],
        }}
        facts={facts}
      />
      <div className="stack">{children}</div>
    </main>
  );
}
