import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useAnswer } from "~/ui/use-answer";
import { addOrganisation } from "~/commands/add-organisation.server";
import { changeRole } from "~/commands/change-role.server";
import { invitePerson } from "~/commands/invite-person.server";
import { removeMember } from "~/commands/remove-member.server";
import { withdrawInvitation } from "~/commands/withdraw-invitation.server";
import type { Member } from "~/database/members.server";
import { notFound, refusalOf } from "~/errors.server";
import { organisationForm } from "~/features/partnership/organisation-form";
import {
  changeRoleForm,
  inviteForm,
  joiningForm,
  removeForm,
  withdrawForm,
} from "~/features/partnership/people-forms";
import { PeoplePage } from "~/features/partnership/people-page";
import { texts } from "~/features/partnership/people-texts";
import type { BarTitle } from "~/features/shell/shell-data";
import { readLanguage } from "~/language.server";
import type { Services } from "~/services.server";
import { requireMember } from "~/session.server";
import { pageTitle } from "./page-title";
import { formAgain, type ReadForm, readForm, readIntent, readText, refusedForm } from "./read-form.server";
import { readPeople } from "./read-people.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workspace.read");
  const language = readLanguage(request);
  const partnership = await readPeople(context.services, member, language);
  const bar: BarTitle = {
    title: texts[language].title,
    detail: partnership.workspaceTitle,
    back: `/cantieri/${member.workspaceId}/partenariato`,
  };
  const { searchParams } = new URL(request.url);
  return { bar, partnership, done: searchParams.get("fatto"), successorId: searchParams.get("consegne") };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "member.invite");
  const form = await request.formData();
  const intent = readIntent(form);
  const read = readAct(form);
  if (read.status === "refused") return formAgain(read.state);
  const shown = [
    "already-a-partner",
    "already-a-member",
    "role-not-open",
    "last-administrator",
    "mail-not-sent",
    "stage-frozen",
  ] as const;
  const done = await refusalOf(() => read.value(context.services, member), shown);
  if (done.status === "refused")
    return formAgain(refusedForm(form, [{ field: fieldOf(intent, done.code), code: done.code }]));
  const hasLeft = intent === "remove-member" && readText(form, "memberId") === member.memberId;
  throw redirect(
    hasLeft ? "/cantieri" : `/cantieri/${member.workspaceId}/partenariato/persone?fatto=${intent}`,
  );
}

/** Where what is wrong with an invitation is put right; null: in no field, or in a form that has but one. */
function fieldOf(intent: string, code: string): string | null {
  if (intent !== "invite-person") return null;
  if (code === "role-not-open") return "personRole";
  return code === "already-a-member" ? "personEmail" : null;
}

/** Reads the form that was sent; the answer is the act it asks for. */
function readAct(form: FormData): ReadForm<Act> {
  switch (readIntent(form)) {
    case "add-organisation":
      return readNewOrganisation(form);
    case "invite-person":
      return readForm(
        form,
        inviteForm.transform(
          (person): Act =>
            (services, member) =>
              invitePerson(services, member, person),
        ),
      );
    case "withdraw-invitation":
      return readForm(
        form,
        withdrawForm.transform(
          ({ invitationId }): Act =>
            (services, member) =>
              withdrawInvitation(services, member, invitationId),
        ),
      );
    case "change-role":
      return readForm(
        form,
        changeRoleForm.transform(
          (change): Act =>
            (services, member) =>
              changeRole(services, member, change),
        ),
      );
    case "remove-member":
      return readForm(
        form,
        removeForm.transform(
          ({ memberId }): Act =>
            (services, member) =>
              removeMember(services, member, memberId),
        ),
      );
    default:
      throw notFound();
  }
}

type Act = (services: Services, member: Member) => Promise<unknown>;

function readNewOrganisation(form: FormData): ReadForm<Act> {
  const organisation = readForm(form, organisationForm);
  const joining = readForm(form, joiningForm);
  if (organisation.status === "refused") return organisation;
  if (joining.status === "refused") return joining;
  const joins = { organisation: organisation.value, role: joining.value.organisationRole };
  return { status: "read", value: (services, member) => addOrganisation(services, member, joins) };
}

export default function WorkspacePeopleRoute() {
  const { partnership, done, successorId } = useLoaderData<typeof loader>();
  const form = useAnswer<typeof action>()?.form ?? null;
  return (
    <PeoplePage
      partnership={partnership}
      form={form}
      done={form === null ? done : null}
      successorId={form === null ? successorId : null}
    />
  );
}
