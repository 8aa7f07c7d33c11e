import { redirect } from "@remix-run/node";
import { recordCommitment } from "~/commands/workshop/record-commitment.server";
import { recordFinding } from "~/commands/workshop/record-finding.server";
import { setAside } from "~/commands/workshop/set-aside.server";
import { turnIntoNeed } from "~/commands/workshop/turn-into-need.server";
import { undoOutcome } from "~/commands/workshop/undo-outcome.server";
import type { Member } from "~/database/members.server";
import { refusalOf } from "~/errors.server";
import {
  commitmentForm,
  findingForm,
  needForm,
  setAsideForm,
} from "~/features/workshops/outcome/outcome-forms";
import type { Services } from "~/services.server";
import { formAgain, readForm, readIntent, readText, refusedForm } from "./read-form.server";

interface Sent {
  readonly workshopId: string;
  readonly form: FormData;
}

/** Does what a form of the page of outcomes asks; what cannot be read comes back as it was typed. */
export async function decideOutcome(services: Services, member: Member, { workshopId, form }: Sent) {
  const page = `/cantieri/${member.workspaceId}/laboratori/${workshopId}/esiti`;
  switch (readIntent(form)) {
    case "need": {
      const read = readForm(form, needForm, { lists: ["municipalities"] });
      if (read.status === "refused") return formAgain(read.state);
      const { exercise, targetId, ...need } = read.value;
      const target = { workshopId, exercise, targetId };
      return settled(targetId, () => turnIntoNeed(services, member, { ...target, need }));
    }
    case "commitment": {
      const read = readForm(form, commitmentForm);
      if (read.status === "refused") return formAgain(read.state);
      const { targetId } = read.value;
      return settled(targetId, () => recordCommitment(services, member, { workshopId, ...read.value }));
    }
    case "finding": {
      const read = readForm(form, findingForm);
      if (read.status === "refused") return formAgain(read.state);
      const { targetId } = read.value;
      return settled(targetId, () => recordFinding(services, member, { workshopId, ...read.value }));
    }
    case "set-aside": {
      const read = readForm(form, setAsideForm);
      if (read.status === "refused") return formAgain(read.state);
      const { targetId } = read.value;
      return settled(targetId, () => setAside(services, member, { workshopId, ...read.value }));
    }
    default: {
      const undone = { workshopId, outcomeId: readText(form, "outcomeId") };
      const done = await refusalOf(() => undoOutcome(services, member, undone), shown);
      if (done.status === "refused") return formAgain(refusedForm(form, [{ field: null, code: done.code }]));
      throw redirect(`${page}?tolto`);
    }
  }

  /** Goes back to the page with what was decided, or shows the form again with why it was not. */
  async function settled(targetId: string, act: () => Promise<unknown>) {
    const done = await refusalOf(act, shown);
    if (done.status === "refused") return formAgain(refusedForm(form, [{ field: null, code: done.code }]));
    throw redirect(`${page}?deciso#${targetId}`);
  }
}

/** What others did meanwhile: the page says so, and nothing that was typed is lost. */
const shown = ["already-decided", "need-in-use", "input-not-valid"] as const;
