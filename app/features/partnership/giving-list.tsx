import { Link } from "@remix-run/react";
import { isFor, sumOf } from "~/domain/partnership/tabulate-commitments";
import { formatShortEuros } from "~/domain/wording/format-number";
import { useLanguage, useTexts } from "~/ui/language";
import { PartnerMark } from "./partner-mark";
import type { PartnershipData, PartnerView } from "./partnership-data";
import { viewTexts } from "./view-texts";
import { worthOf } from "./worth";

/** On phones, in the place of the picture and of the matrix: who is bound how, and gives what to whom. */
export function GivingList({ partnership }: { readonly partnership: PartnershipData }) {
  const words = useTexts(viewTexts);
  return (
    <ul className="giving" aria-label={words.matrix}>
      {partnership.partners.map((partner) => (
        <Giver key={partner.id} giver={partner} partnership={partnership} />
      ))}
    </ul>
  );
}

interface GiverProps {
  readonly giver: PartnerView;
  readonly partnership: PartnershipData;
}

function Giver({ giver, partnership }: GiverProps) {
  const words = useTexts(viewTexts);
  const language = useLanguage();
  const { id, shortName, mark, role, tie, commitments } = giver;
  const forAll = sumOf(commitments.filter((each) => isFor(each, { kind: "everyone" })));
  const forOthers = partnership.partners
    .map(({ id: organisationId, shortName: name }) => ({
      key: organisationId,
      name,
      ...sumOf(commitments.filter((each) => isFor(each, { kind: "organisation", organisationId }))),
    }))
    .filter(({ count }) => count > 0);
  const lines = [
    ...(forAll.count > 0 ? [{ key: "everyone", name: words.toEveryone, ...forAll }] : []),
    ...forOthers,
  ];
  return (
    <li>
      <span className="who">
        <PartnerMark mark={mark} />
        <span>
          <Link to={`/cantieri/${partnership.workspaceId}/partenariato/${id}`}>{shortName}</Link>
          <small>{role === "lead" ? words.family.lead : words.tie[tie]}</small>
        </span>
        <b className="num">{formatShortEuros(language, worthOf(giver))}</b>
      </span>
      {lines.map(({ key, name, count, cents }) => (
        <p key={key}>
          <span>
            {words.gives} {name}
          </span>
          <span className="num">
            {cents === 0 ? words.withoutValue : formatShortEuros(language, cents)}
            {count > 1 && ` ×${count}`}
          </span>
        </p>
      ))}
    </li>
  );
}
