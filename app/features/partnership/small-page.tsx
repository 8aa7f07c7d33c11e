import type { ReactNode } from "react";
import { PartnershipHead } from "./partnership-head";

interface SmallPageProps {
  readonly title: string;
  readonly workspaceId: string;
  readonly workspaceTitle: string;
  readonly children: ReactNode;
}

/** A page of the partnership that asks for one thing. */
export function SmallPage({ title, workspaceId, workspaceTitle, children }: SmallPageProps) {
  return (
    <main id="contenuto" tabIndex={-1} className="main form-page">
      <PartnershipHead title={title} workspaceId={workspaceId} workspaceTitle={workspaceTitle} />
      <div className="stack">{children}</div>
    </main>
  );
}
