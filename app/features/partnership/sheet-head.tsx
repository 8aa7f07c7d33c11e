import { Link } from "@remix-run/react";
import { useTexts } from "~/ui/language";
import { PartnerMark } from "./partner-mark";
import { PartnershipHead } from "./partnership-head";
import { type SheetOrganisation, type SheetPart, sheetParts } from "./sheet-data";
import { sheetWords } from "./sheet-texts";

interface SheetHeadProps {
  readonly workspaceId: string;
  readonly workspaceTitle: string;
  readonly organisation: Pick<SheetOrganisation, "id" | "name" | "shortName" | "mark" | "kind">;
  readonly part: SheetPart | "documenti";
}

/** Whose sheet it is and its parts: the same above each of them. */
export function SheetHead({ workspaceId, workspaceTitle, organisation, part }: SheetHeadProps) {
  const words = useTexts(sheetWords);
  const partnership = `/cantieri/${workspaceId}/partenariato`;
  const sheet = `${partnership}/${organisation.id}`;
  const current = (one: typeof part) => (one === part ? "page" : undefined);
  return (
    <>
      <PartnershipHead
        title={organisation.name}
        name={organisation.shortName}
        workspaceId={workspaceId}
        workspaceTitle={workspaceTitle}
        facts={
          <span className="whose">
            <PartnerMark mark={organisation.mark} /> {organisation.kind}
          </span>
        }
      />
      <nav className="parts" aria-label={words.partsLabel}>
        {sheetParts.map((each) => (
          <Link key={each} to={`${sheet}?parte=${each}`} aria-current={current(each)} preventScrollReset>
            {words.parts[each]}
          </Link>
        ))}
        <Link to={`${sheet}/documenti`} aria-current={current("documenti")} preventScrollReset>
          {words.documents}
        </Link>
      </nav>
    </>
  );
}
