import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { setPartnerPlace } from "~/commands/set-partner-place.server";
import { listPlaces } from "~/database/partner-places.server";
import { findPartner } from "~/database/partners.server";
import { findDistrict } from "~/domain/district/districts";
import { notFound, refusalOf } from "~/errors.server";
import { placeForm } from "~/features/partnership/notice-form";
import { noticeTexts } from "~/features/partnership/notice-texts";
import { type PlaceData, PlacePage } from "~/features/partnership/place-page";
import type { BarTitle } from "~/features/shell/shell-data";
import { readLanguage } from "~/language.server";
import type { Services } from "~/services.server";
import { requireMember } from "~/session.server";
import { pageTitle } from "./page-title";
import { formAgain, readForm, refusedForm } from "./read-form.server";
import { requireWorkspace } from "./read-shell.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "partner.set-place", params);
  const { workspaceId } = member;
  const place = await readPlace(context.services, workspaceId, params.organisationId ?? "");
  const bar: BarTitle = {
    title: noticeTexts[readLanguage(request)].placeTitle(place.name),
    detail: place.workspaceTitle,
    back: `/cantieri/${workspaceId}/partenariato`,
  };
  return { bar, place };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "partner.set-place", params);
  const { organisationId = "" } = params;
  const form = await request.formData();
  const read = readForm(form, placeForm);
  if (read.status === "refused") return formAgain(read.state);
  const body = read.value.body === "" ? null : read.value.body;
  const done = await refusalOf(
    () => setPartnerPlace(context.services, member, { organisationId, body }),
    ["place-taken", "input-not-valid"],
  );
  if (done.status === "refused") {
    const code = done.code === "place-taken" ? done.code : "body";
    return formAgain(refusedForm(form, [{ field: "body", code }]));
  }
  throw redirect(`/cantieri/${member.workspaceId}/partenariato`);
}

async function readPlace(
  services: Services,
  workspaceId: string,
  organisationId: string,
): Promise<PlaceData> {
  const [workspace, partner, places] = await Promise.all([
    requireWorkspace(services, workspaceId),
    findPartner(services.database, workspaceId, organisationId),
    listPlaces(services.database, workspaceId),
  ]);
  if (partner === null) throw notFound();
  return {
    workspaceId,
    workspaceTitle: workspace.title,
    name: partner.organisation.shortName,
    bodies: workspace.districtIds.flatMap((id) => findDistrict(id)?.bodies.map(({ name }) => name) ?? []),
    body: places.find((place) => place.organisationId === organisationId)?.body ?? null,
  };
}

export default function PartnerPlaceRoute() {
  const { place } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? null;
  return <PlacePage data={place} form={form} />;
}
