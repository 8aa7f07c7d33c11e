import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useAnswer } from "~/ui/use-answer";
import { acceptInvitation, type Guest } from "~/commands/accept-invitation.server";
import { findCredentials } from "~/database/accounts.server";
import { findInvitedWorkspace, findOpenInvitation, type Invitation } from "~/database/invitations.server";
import { findMembership } from "~/database/members.server";
import { findPartner } from "~/database/partners.server";
import type { Session } from "~/database/sessions.server";
import { personRoleNames } from "~/domain/rights/role-names";
import type { Language } from "~/domain/wording/language";
import { formatMoment } from "~/domain/wording/format-moment";
import { refusalOf } from "~/errors.server";
import { knownPersonForm, newcomerForm } from "~/features/invitation/invitation-form";
import { InvitationPage, type InvitationView } from "~/features/invitation/invitation-page";
import { texts } from "~/features/invitation/texts";
import { GateShell } from "~/features/shell/gate-shell";
import { readLanguage } from "~/language.server";
import type { Services } from "~/services.server";
import { optionalAccount, publicRoute, sessionStarted } from "~/session.server";
import { pageTitle } from "./page-title";
import { formAgain, readForm, readIntent, refusedForm } from "./read-form.server";
import { requireWorkspace } from "./read-shell.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

/** Shows the invitation without using it up. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const session = await optionalAccount(request, context);
  const { database, clock } = context.services;
  const language = readLanguage(request);
  const { title } = texts[language];
  const person = session && { name: session.account.name };
  const invitation = await findOpenInvitation(database, params.token ?? "", clock.now());
  if (invitation === null) await leadIn(context.services, { token: params.token ?? "", session });
  if (invitation === null) return data({ title, person, invitation: null }, { status: 410 });
  return data({ title, person, invitation: await view(context.services, { invitation, session, language }) });
}

/** The mail is opened again by whoever has joined by it: its link still leads them there. */
async function leadIn(
  { database }: Services,
  { token, session }: { readonly token: string; readonly session: Session | null },
): Promise<void> {
  if (session === null) return;
  const workspaceId = await findInvitedWorkspace(database, token);
  if (workspaceId !== null && (await findMembership(database, workspaceId, session.account.id)))
    throw redirect(`/cantieri/${workspaceId}`);
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const session = await optionalAccount(request, context);
  const visitor = publicRoute(request, context);
  const form = await request.formData();
  const read = readGuest(form, session, readLanguage(request));
  if (read.status === "refused") return formAgain(read.state);
  const accept = () =>
    acceptInvitation(context.services, { token: params.token ?? "", guest: read.value }, visitor);
  const accepted = await refusalOf(accept, [
    "invitation-not-valid",
    "already-a-member",
    "wrong-credentials",
    "too-many-tries",
  ]);
  if (accepted.status === "refused")
    return formAgain(refusedForm(form, [{ field: null, code: accepted.code }]));
  const { workspaceId, sessionToken } = accepted.result;
  const to = `/cantieri/${workspaceId}`;
  throw sessionToken === null ? redirect(to) : sessionStarted(sessionToken, to, context);
}

/** What the form says of the person; being signed in counts only for who chose to join as such. */
function readGuest(form: FormData, session: Session | null, language: Language) {
  const intent = readIntent(form);
  if (intent === "signed-in" && session !== null) {
    const guest: Guest = { kind: "signed-in", accountId: session.account.id };
    return { status: "read", value: guest } as const;
  }
  const known = () =>
    readForm(
      form,
      knownPersonForm.transform((typed): Guest => ({ ...typed, kind: "known" })),
    );
  const newcomer = () =>
    readForm(
      form,
      newcomerForm.transform((typed): Guest => ({ ...typed, kind: "new", language })),
    );
  return intent === "new" ? newcomer() : known();
}

interface Viewing {
  readonly invitation: Invitation;
  readonly session: Session | null;
  readonly language: Language;
}

async function view(services: Services, { invitation, session, language }: Viewing): Promise<InvitationView> {
  const { workspaceId, organisationId, email, name, role, expiresAt } = invitation;
  const workspace = await requireWorkspace(services, workspaceId);
  const partner = await findPartner(services.database, workspaceId, organisationId);
  const isKnown = (await findCredentials(services.database, email)) !== null;
  return {
    workspace: workspace.title,
    organisation: partner?.organisation.name ?? "",
    role: personRoleNames[role][language],
    until: formatMoment(language, expiresAt, services.clock.now()),
    email,
    name,
    guest: session
      ? { kind: "signed-in", name: session.account.name, email: session.account.email }
      : { kind: isKnown ? "known" : "new" },
  };
}

export default function InvitationRoute() {
  const { invitation, person } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  return (
    <GateShell person={person}>
      <InvitationPage invitation={invitation} form={answer?.form ?? null} />
    </GateShell>
  );
}
