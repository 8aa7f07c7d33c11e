import type { Attachment } from "~/domain/call/call-schema";
import type { JudgedCall } from "../judged-call";
import type { Wording } from "~/domain/wording/language";
import { listAny } from "~/domain/wording/list-words";
import { inBoth } from "~/domain/wording/wording";
import type { Check } from "../check";
import { conclude, type Finding } from "../conclude";
import { agree, namesOf } from "../names-of";
import type { AttachmentFacts, PartnerFacts, PartnershipFacts } from "../partnership-facts";
import { idsOf } from "../who-counts";

/**
 * One of them, signed by all who must, is enough. Until somebody signs, one that nobody handed in may be lying signed
 * on a desk: an association may be constituted already.
 */
export const checkRequiredAttachment: Check<"required-attachment"> = (rule, facts, call) => {
  const asked = attachmentsOfStage(call, facts.stageId, rule.anyOf);
  const handedIn = asked.flatMap((attachment) => handedInOf(attachment, facts));
  const [best] = handedIn.sort((a, b) => a.unsigned.length - b.unsigned.length);
  if (best === undefined || (asked.length > 1 && isUntouched(best))) return conclude([nobodyHandedIn(asked)]);
  return conclude([signed(best)]);
};

function isUntouched({ signers, unsigned }: HandedIn): boolean {
  return signers > 0 && unsigned.length === signers;
}

interface Named {
  readonly id: string;
  readonly name: Wording;
}

interface HandedIn {
  readonly attachment: Named;
  readonly signers: number;
  readonly unsigned: readonly PartnerFacts[];
}

/** Those the stage has; all of them when it has none, so that the rule is never empty. */
function attachmentsOfStage(call: JudgedCall, stageId: string, ids: readonly string[]): readonly Named[] {
  const isAsked = ({ id }: Attachment) => ids.includes(id);
  const known = call.attachments.filter(isAsked);
  const ofStage = known.filter(({ stages }) => stages.includes(stageId));
  if (ofStage.length > 0) return ofStage;
  return ids.map((id) => known.find((one) => one.id === id) ?? { id, name: { it: id, en: id } });
}

function handedInOf(attachment: Named, { attachments, partners }: PartnershipFacts): HandedIn[] {
  const found = attachments.find(({ id }) => id === attachment.id);
  if (found === undefined) return [];
  const signers = partners.filter(({ organisationId }) => found.mustSign.includes(organisationId));
  return [{ attachment, signers: signers.length, unsigned: signers.filter((one) => !hasSigned(found, one)) }];
}

function hasSigned({ signedBy }: AttachmentFacts, { organisationId }: PartnerFacts): boolean {
  return signedBy.includes(organisationId);
}

function signed({ attachment: { id, name }, signers, unsigned }: HandedIn): Finding {
  if (unsigned.length === 0) return { status: "met", because: complete(name, signers) };
  const [n, names] = [unsigned.length, namesOf(unsigned)];
  return {
    status: "unmet",
    because: {
      it: `«${name.it}»: ${agree(n, "manca la firma", `mancano ${n} firme su ${signers}`)}.`,
      en: `“${name.en}”: ${agree(n, "a signature is", `${n} of ${signers} signatures are`)} missing.`,
    },
    toDo: {
      it: n === 1 ? `la firma di ${names.it}` : `raccogliere ${n} firme: ${names.it}`,
      en: n === 1 ? `for ${names.en} to sign` : `to collect ${n} signatures: ${names.en}`,
    },
    changes: [{ kind: "sign-attachment", attachmentId: id, organisationIds: idsOf(unsigned) }],
  };
}

function complete(name: Wording, signers: number): Wording {
  if (signers === 0) return { it: `«${name.it}» c’è.`, en: `“${name.en}” is there.` };
  return {
    it: `«${name.it}»: ${agree(signers, "firmato", `firmato da tutti e ${signers}`)}.`,
    en: `“${name.en}”: ${agree(signers, "signed", `signed by all ${signers}`)}.`,
  };
}

function nobodyHandedIn(asked: readonly Named[]): Finding {
  const names = inBoth((language) =>
    listAny(
      language,
      asked.map(({ name }) => (language === "it" ? `«${name.it}»` : `“${name.en}”`)),
    ),
  );
  return {
    status: "unknown",
    because: {
      it: `Nessuno ha ancora firmato o consegnato ${names.it}.`,
      en: `Nobody has signed or handed in ${names.en} yet.`,
    },
    missing: asked.map(({ id }) => ({ kind: "attachment", attachmentId: id })),
  };
}
