import type { ReactNode } from "react";
import { useTexts } from "~/ui/language";
import { PageHead } from "~/ui/page-head";

interface PartnershipHeadProps {
  readonly workspaceId: string;
  readonly workspaceTitle: string;
  readonly title: string;
  /** what the trail calls the page, when not by its title */
  readonly name?: string;
  /** between the partnership and this page */
  readonly within?: { readonly to: string; readonly words: string };
  readonly facts?: ReactNode;
}

/** The head of a page below the partnership, with the way back to it. */
export function PartnershipHead({ workspaceId, workspaceTitle, within, ...head }: PartnershipHeadProps) {
  const words = useTexts(texts);
  const workspace = `/cantieri/${workspaceId}`;
  return (
    <PageHead
      {...head}
      crumbs={{
        label: words.trail,
        trail: [
          { to: workspace, words: workspaceTitle },
          { to: `${workspace}/partenariato`, words: words.partnership },
          ...(within === undefined ? [] : [within]),
        ],
      }}
    />
  );
}

const texts = {
  it: { trail: "Percorso", partnership: "Partenariato" },
  en: { trail: "Path", partnership: "Partnership" },
};
