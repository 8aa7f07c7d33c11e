import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useAnswer } from "~/ui/use-answer";
import { calls, findCall } from "~/calls/index";
import { createWorkspace } from "~/commands/create-workspace.server";
import type { Account } from "~/database/accounts.server";
import { listOrganisationsOf } from "~/database/organisations.server";
import { findStage } from "~/domain/call/stages";
import { termForm } from "~/domain/form/term-fields";
import { can } from "~/domain/rights/can";
import { notAllowed, refusalOf } from "~/errors.server";
import { OrganisationFields } from "~/features/partnership/organisation-fields";
import { organisationForm } from "~/features/partnership/organisation-form";
import { organisationTexts } from "~/features/partnership/organisation-texts";
import { GateShell } from "~/features/shell/gate-shell";
import { newWorkspaceForm } from "~/features/workspaces/new-workspace-form";
import { NewWorkspacePage } from "~/features/workspaces/new-workspace-page";
import { texts } from "~/features/workspaces/texts";
import { readLanguage } from "~/language.server";
import type { Services } from "~/services.server";
import { readSendingKey, requireAccount } from "~/session.server";
import { useTexts } from "~/ui/language";
import { pageTitle } from "./page-title";
import { errorsOf, formAgain, readForm, refusedForm } from "./read-form.server";
import { readInstallation } from "./read-installation.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { account } = await requireAccount(request, context);
  await requireCreator(context.services, account);
  const language = readLanguage(request);
  const own = await listOrganisationsOf(context.services.database, account.id);
  return {
    title: texts[language].newTitle,
    person: { name: account.name },
    organisations: own.map(({ id, name }) => ({ value: id, label: name })),
    usualTime: calls[0]?.stages[0]?.closesAt.value ?? "",
    calls: calls.map(({ id, title, stages }) => ({
      title: title.value,
      stages: stages.map((stage) => ({ value: `${id}/${stage.id}`, label: stage.name[language] })),
    })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { account } = await requireAccount(request, context);
  await requireCreator(context.services, account);
  const form = await request.formData();
  const read = readForm(form, newWorkspaceForm, { lists: ["districts"] });
  const lead = readLead(form);
  const term = readForm(form, termForm);
  if (read.status === "refused" || lead.status === "refused" || term.status === "refused") {
    return formAgain(refusedForm(form, [read, lead, term].flatMap(errorsOf)));
  }
  const { callId, stageId, districts: districtIds, title, acronym } = read.value;
  const call = findCall(callId);
  if (call === null || findStage(call, stageId) === null) {
    return formAgain(refusedForm(form, [{ field: "stage", code: "stage" }]));
  }
  const sendingKey = readSendingKey(request);
  const wanted = {
    call,
    stageId,
    districtIds,
    title,
    acronym,
    term: term.value,
    lead: lead.value,
    sendingKey,
  };
  const created = await refusalOf(() => createWorkspace(context.services, account, wanted), ["not-found"]);
  if (created.status === "refused") return formAgain(refusedForm(form, [{ field: "lead", code: "lead" }]));
  throw redirect(`/cantieri/${created.result.id}`);
}

async function requireCreator(services: Services, { id, isAdministrator }: Account): Promise<void> {
  const actor = { kind: "account", accountId: id, isAdministrator } as const;
  const installation = await readInstallation(services);
  if (!can(actor, "installation.create-workspace", installation)) throw notAllowed();
}

/** One of the person's organisations, or the record of a new one. */
function readLead(form: FormData) {
  const chosen = form.get("lead");
  if (typeof chosen === "string" && chosen !== "new") {
    return { status: "read", value: { organisationId: chosen } } as const;
  }
  return readForm(
    form,
    organisationForm.transform((organisation) => ({ organisation })),
  );
}

export default function NewWorkspaceRoute() {
  const { person, organisations, calls, usualTime } = useLoaderData<typeof loader>();
  const form = useAnswer<typeof action>()?.form ?? null;
  const { errors } = useTexts(organisationTexts);
  return (
    <GateShell person={person} hasBar>
      <NewWorkspacePage
        form={form}
        calls={calls}
        organisations={organisations}
        usualTime={usualTime}
        leadFields={<OrganisationFields form={form} />}
        leadErrors={errors}
      />
    </GateShell>
  );
}
