import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { exportActions, type ExportKind, startExport } from "~/commands/start-export.server";
import { orPage } from "~/errors.server";
import { DeliveryPage } from "~/features/delivery/delivery-page";
import { texts } from "~/features/delivery/texts";
import type { BarTitle } from "~/features/shell/shell-data";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { pageTitle } from "./page-title";
import { readDelivery } from "./read-delivery.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workspace.read");
  const language = readLanguage(request);
  const delivery = await readDelivery(context, member, {
    jobId: new URL(request.url).searchParams.get("lavoro"),
    language,
  });
  const bar: BarTitle = {
    title: texts[language].title,
    detail: delivery.title,
    back: `/cantieri/${member.workspaceId}`,
  };
  return { bar, delivery };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workspace.read");
  const kind = (await request.formData()).get("kind");
  if (!isExportKind(kind)) throw new Response(null, { status: 400 });
  const jobId = await orPage(() => startExport(context.services, member, kind));
  return redirect(`/cantieri/${member.workspaceId}/consegna?lavoro=${jobId}`);
}

function isExportKind(kind: unknown): kind is ExportKind {
  return typeof kind === "string" && Object.hasOwn(exportActions, kind);
}

export default function WorkspaceDeliveryRoute() {
  return <DeliveryPage delivery={useLoaderData<typeof loader>().delivery} />;
}
