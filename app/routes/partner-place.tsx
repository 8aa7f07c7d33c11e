import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useAnswer } from "~/ui/use-answer";
import { changePartnerRole } from "~/commands/change-partner-role.server";
import { setPartnerPlace } from "~/commands/set-partner-place.server";
import type { Member } from "~/database/members.server";
import { notFound, refusalOf } from "~/errors.server";
import { partnerRoleForm, placeForm } from "~/features/partnership/notice-form";
import { noticeTexts } from "~/features/partnership/notice-texts";
import { PlacePage } from "~/features/partnership/place-page";
import type { BarTitle } from "~/features/shell/shell-data";
import { readLanguage } from "~/language.server";
import type { Services } from "~/services.server";
import { requireMember } from "~/session.server";
import { pageTitle } from "./page-title";
import { formAgain, readForm, readIntent, refusedForm } from "./read-form.server";
import { readPlace } from "./read-place.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "partner.set-place", params);
  const { workspaceId } = member;
  const language = readLanguage(request);
  const of = { workspaceId, organisationId: params.organisationId ?? "" };
  const place = await readPlace(context.services, of, language);
  const bar: BarTitle = {
    title: noticeTexts[language].placeTitle(place.name),
    detail: place.workspaceTitle,
    back: `/cantieri/${workspaceId}/partenariato`,
  };
  return { bar, place, isRoleSaved: new URL(request.url).searchParams.get("fatto") === "ruolo" };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "partner.set-place", params);
  const { organisationId = "" } = params;
  const form = await request.formData();
  switch (readIntent(form)) {
    case "role":
      return changeRole(context.services, member, { organisationId, form });
    case "body":
      return setBody(context.services, member, { organisationId, form });
    default:
      throw notFound();
  }
}

interface Sent {
  readonly organisationId: string;
  readonly form: FormData;
}

async function changeRole(services: Services, member: Member, { organisationId, form }: Sent) {
  const read = readForm(form, partnerRoleForm);
  if (read.status === "refused") return formAgain(read.state);
  const change = { organisationId, role: read.value.role };
  const done = await refusalOf(() => changePartnerRole(services, member, change), ["role-not-open"]);
  if (done.status === "refused") return formAgain(refusedForm(form, [{ field: "role", code: done.code }]));
  throw redirect(`/cantieri/${member.workspaceId}/partenariato/${organisationId}/posto?fatto=ruolo`);
}

async function setBody(services: Services, member: Member, { organisationId, form }: Sent) {
  const read = readForm(form, placeForm);
  if (read.status === "refused") return formAgain(read.state);
  const body = read.value.body === "" ? null : read.value.body;
  const done = await refusalOf(
    () => setPartnerPlace(services, member, { organisationId, body }),
    ["place-taken", "input-not-valid"],
  );
  if (done.status === "refused") {
    const code = done.code === "place-taken" ? done.code : "body";
    return formAgain(refusedForm(form, [{ field: "body", code }]));
  }
  throw redirect(`/cantieri/${member.workspaceId}/partenariato`);
}

export default function PartnerPlaceRoute() {
  const { place, isRoleSaved } = useLoaderData<typeof loader>();
  const form = useAnswer<typeof action>()?.form ?? null;
  return <PlacePage data={place} form={form} isRoleSaved={isRoleSaved} />;
}
