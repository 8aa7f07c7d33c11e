import type { Commitment } from "~/domain/partnership/partner-sheet";
import { phaseNames } from "~/domain/partnership/documents/say-commitment";
import { formatEuros } from "~/domain/wording/format-number";
import { Button } from "~/ui/button";
import { useLanguage, useTexts } from "~/ui/language";
import { Tag } from "~/ui/tag";
import { nameOfPartner, type SheetPageData } from "./sheet-data";
import { sayMonths, sayQuantityIn } from "./say-in-sheet";
import { sheetWords } from "./sheet-texts";

interface CommitmentRowProps {
  readonly page: SheetPageData;
  readonly commitment: Commitment;
  readonly acts: { readonly edit: () => void; readonly remove: () => void } | null;
}

/** One commitment, read; on phones its cells stand under each other with their names. */
export function CommitmentRow({ page, commitment, acts }: CommitmentRowProps) {
  const words = useTexts(sheetWords);
  const language = useLanguage();
  const { phase, what, valueCents, evidence } = commitment;
  const name = what.trim() || words.nameless;
  return (
    <tr>
      <th scope="row" data-label={words.what}>
        <b>{name}</b> <Tag tone="blue">{phaseNames[phase][language]}</Tag>
        <span className="more">
          {recipientIn(page, commitment, words)}
          {evidence.trim() !== "" && ` · ${words.evidence(evidence)}`}
        </span>
      </th>
      <td data-label={words.quantity}>{sayQuantityIn(language, commitment) || "–"}</td>
      <td data-label={words.value} className="r num">
        {valueCents === null ? "–" : formatEuros(language, valueCents)}
      </td>
      <td data-label={words.period}>{sayMonths(language, commitment, words) || "–"}</td>
      {acts && (
        <td className="acts">
          <Button small look="quiet" type="button" aria-label={words.editOf(name)} onClick={acts.edit}>
            {words.edit}
          </Button>
          <Button small look="quiet" type="button" aria-label={words.removeOf(name)} onClick={acts.remove}>
            {words.remove}
          </Button>
        </td>
      )}
    </tr>
  );
}

function recipientIn(
  { others, organisation }: SheetPageData,
  { recipient }: Commitment,
  words: (typeof sheetWords)["it"],
): string {
  if (recipient.kind === "everyone") return words.toEveryone;
  const { organisationId } = recipient;
  if (organisationId === organisation.id) return words.to(organisation.shortName);
  const name = nameOfPartner(others, organisationId);
  return name === null ? words.toNobody : words.to(name);
}
