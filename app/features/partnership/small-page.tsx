import type { ReactNode } from "react";
import { useTexts } from "~/ui/language";
import { PageHead } from "~/ui/page-head";
import { noticeTexts } from "./notice-texts";

interface SmallPageProps {
  readonly title: string;
  readonly workspaceId: string;
  readonly workspaceTitle: string;
  readonly children: ReactNode;
}

/** A page of the partnership that asks for one thing. */
export function SmallPage({ title, workspaceId, workspaceTitle, children }: SmallPageProps) {
  const words = useTexts(noticeTexts);
  return (
    <main id="contenuto" tabIndex={-1} className="main form-page">
      <PageHead
        title={title}
        crumbs={{
          label: words.trail,
          trail: [
            { to: `/cantieri/${workspaceId}`, words: workspaceTitle },
            { to: `/cantieri/${workspaceId}/partenariato`, words: words.partnership },
          ],
        }}
      />
      <div className="stack">{children}</div>
    </main>
  );
}
