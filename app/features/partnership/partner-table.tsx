import { Link } from "@remix-run/react";
import { tabulateCommitments } from "~/domain/partnership/tabulate-commitments";
import { organisationRoleNames } from "~/domain/rights/role-names";
import { formatShortEuros } from "~/domain/wording/format-number";
import { useLanguage, useTexts } from "~/ui/language";
import { PartnerMark } from "./partner-mark";
import type { PartnershipData, PartnerView } from "./partnership-data";
import { texts } from "./partnership-texts";
import { viewTexts } from "./view-texts";
import { StateTag } from "./state-tag";
import { mainCommitment, worthOf } from "./worth";

/** The same bodies in rows; on phones each row is a small card with its labels. */
export function PartnerTable({ partnership }: { readonly partnership: PartnershipData }) {
  const words = useTexts(viewTexts);
  const language = useLanguage();
  const { partners } = partnership;
  const table = tabulateCommitments(partners);
  return (
    <section className="card">
      <table className="tbl partners" aria-label={words.table}>
        <thead>
          <tr>
            <th scope="col">{words.organisation}</th>
            <th scope="col">{words.role}</th>
            <th scope="col">{words.brings}</th>
            <th scope="col">{words.state1}</th>
            <th scope="col" className="right">
              {words.given}
            </th>
            <th scope="col" className="right">
              {words.value}
            </th>
            <th scope="col" className="right">
              {words.receives}
            </th>
          </tr>
        </thead>
        <tbody>
          {partners.map((partner, index) => (
            <Row
              key={partner.id}
              partner={partner}
              workspaceId={partnership.workspaceId}
              receivedCents={table.received[index + 1]?.cents ?? 0}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={4}>
              {words.total}
            </th>
            <td className="right num" data-label={words.given}>
              {table.total.count}
            </td>
            <td className="right num" data-label={words.value}>
              {formatShortEuros(language, table.total.cents)}
            </td>
            <td />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

interface RowProps {
  readonly partner: PartnerView;
  readonly workspaceId: string;
  readonly receivedCents: number;
}

function Row({ partner, workspaceId, receivedCents }: RowProps) {
  const words = useTexts(viewTexts);
  const { nothingYet, standing } = useTexts(texts);
  const language = useLanguage();
  const { id, shortName, mark, kind, role, seat, state, commitments } = partner;
  const main = mainCommitment(commitments);
  return (
    <tr>
      <th scope="row">
        <span className="who">
          <PartnerMark mark={mark} />
          <span>
            <Link to={`/cantieri/${workspaceId}/partenariato/${id}`}>{shortName}</Link>
            <small>
              {kind} · {seat}
            </small>
          </span>
        </span>
      </th>
      <td data-label={words.role}>{organisationRoleNames[role][language]}</td>
      <td data-label={words.brings}>{main === null ? nothingYet : <span lang="it">{main.what}</span>}</td>
      <td data-label={words.state1}>
        <span className="far">
          {standing[partner.standing]} <StateTag state={state} />
        </span>
      </td>
      <td data-label={words.given} className="right num">
        {commitments.length}
      </td>
      <td data-label={words.value} className="right num">
        {formatShortEuros(language, worthOf(partner))}
      </td>
      <td data-label={words.receives} className="right num">
        {receivedCents === 0 ? "–" : formatShortEuros(language, receivedCents)}
      </td>
    </tr>
  );
}
