import type { Attachment } from "~/domain/call/call-schema";
import { namesOf } from "~/domain/eligibility/names-of";
import type { PartnerFacts } from "~/domain/eligibility/partnership-facts";
import { plural } from "~/domain/wording/plural";
import { attachmentsOfRules } from "./attachments-of-rules";
import { isAskedFor } from "./checklist/attachment-state";
import type { StageToFreeze } from "./find-obstacles";
import type { Obstacle } from "./obstacle";

/**
 * Attachments somebody still has to bring. Documents of the partnership are told of by their signatures, and what a
 * rule of the call asks for by the rule.
 */
export function findMissingAttachments({ checklist, facts, results }: StageToFreeze): readonly Obstacle[] {
  const named = attachmentsOfRules(results);
  const left = checklist.filter(
    (row) =>
      isAskedFor(row) &&
      !row.isDone &&
      row.attachment.document === undefined &&
      !named.has(row.attachment.id),
  );
  const attachments = [...new Set(left.map(({ attachment }) => attachment))];
  return attachments.map((attachment) => {
    const ids = left.filter((row) => row.attachment === attachment).map((row) => row.organisationId);
    return obstacleOf(
      attachment,
      facts.partners.filter(({ organisationId }) => ids.includes(organisationId)),
    );
  });
}

function obstacleOf({ id, name, origin }: Attachment, bodies: readonly PartnerFacts[]): Obstacle {
  const names = namesOf(bodies);
  const n = bodies.length;
  return {
    id: `attachment/${id}`,
    kind: "attachment",
    attachmentId: id,
    what: {
      it: `Allegato «${name.it}»: ${plural("it", n, { one: "manca", other: `ne mancano ${n}` })}.`,
      en: `Attachment “${name.en}”: ${plural("en", n, { one: "missing", other: `${n} are missing` })}.`,
    },
    enough: {
      it: `Basta che ${plural("it", n, { one: "lo porti", other: "li portino" })} ${names.it}.`,
      en: `It is enough for ${names.en} to bring ${plural("en", n, { one: "it", other: "them" })}.`,
    },
    link: { name: "attachments", to: "/consegna/allegati" },
    isOverridable: origin === "default",
  };
}
