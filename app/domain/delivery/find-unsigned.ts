import type { Attachment } from "~/domain/call/call-schema";
import { namesOf } from "~/domain/eligibility/names-of";
import type { AttachmentFacts, PartnershipFacts } from "~/domain/eligibility/partnership-facts";
import { documentsOf } from "~/domain/eligibility/rule-links";
import { plural } from "~/domain/wording/plural";
import { attachmentsOfRules } from "./attachments-of-rules";
import type { Obstacle } from "./obstacle";
import type { StageToFreeze } from "./find-obstacles";

/**
 * Documents of the partnership the stage always asks for and not everybody has signed on the data of now. Those a rule
 * of the call asks for are left to the rule.
 */
export function findUnsigned({ call, facts, results }: StageToFreeze): readonly Obstacle[] {
  const named = attachmentsOfRules(results);
  return call.attachments.flatMap((attachment) => {
    if (!attachment.stages.includes(facts.stageId) || attachment.onlyIf !== null) return [];
    const found = facts.attachments.find(({ id }) => id === attachment.id);
    if (found === undefined || named.has(attachment.id)) return [];
    const unsigned = unsignedOf(found, facts);
    return unsigned.length > 0 ? [obstacleOf(attachment, unsigned)] : [];
  });
}

function unsignedOf({ mustSign, signedBy }: AttachmentFacts, { partners }: PartnershipFacts) {
  return partners.filter(
    ({ organisationId }) => mustSign.includes(organisationId) && !signedBy.includes(organisationId),
  );
}

function obstacleOf({ id, name, origin }: Attachment, unsigned: ReturnType<typeof unsignedOf>): Obstacle {
  const [first] = unsigned;
  const names = namesOf(unsigned);
  const n = unsigned.length;
  return {
    id: `unsigned/${id}`,
    kind: "unsigned",
    attachmentId: id,
    what: {
      it: `«${name.it}»: ${plural("it", n, { one: "manca la firma", other: `mancano ${n} firme` })}.`,
      en: `“${name.en}”: ${plural("en", n, { one: "a signature is missing", other: `${n} signatures are missing` })}.`,
    },
    enough: {
      it: plural("it", n, {
        one: `Basta la firma di ${names.it}.`,
        other: `Bastano le firme di ${names.it}.`,
      }),
      en: plural("en", n, {
        one: `The signature of ${names.en} is enough.`,
        other: `The signatures of ${names.en} are enough.`,
      }),
    },
    link: documentsOf(first?.organisationId),
    isOverridable: origin === "default",
  };
}
