import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { assignSection } from "~/commands/assign-section.server";
import { setSectionStatus } from "~/commands/set-section-status.server";
import { sectionStatuses } from "~/domain/call/section-status";
import { orPage } from "~/errors.server";
import { SectionPage } from "~/features/proposal/section-page";
import type { BarTitle } from "~/features/shell/shell-data";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { readSectionPage } from "./read-section-page.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.page.section.title} – Cantiere` : "Cantiere" },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "section.read", {
    sectionId: params.sectionId,
  });
  const page = await readSectionPage(context.services, member, {
    sectionId: params.sectionId ?? "",
    language: readLanguage(request),
  });
  return { page, bar: barOf(page) };
}

const actSchema = z.discriminatedUnion("act", [
  z.object({ act: z.literal("set-status"), status: z.enum(sectionStatuses) }),
  z.object({ act: z.literal("assign"), organisations: z.array(z.string()) }),
]);

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "section.read", {
    sectionId: params.sectionId,
  });
  const sectionId = params.sectionId ?? "";
  const form = await request.formData();
  const act = actSchema.safeParse({
    ...Object.fromEntries(form),
    organisations: form.getAll("organisation"),
  });
  if (!act.success) throw new Response(null, { status: 400 });
  const wanted = act.data;
  switch (wanted.act) {
    case "set-status":
      await orPage(() => setSectionStatus(context.services, member, { sectionId, status: wanted.status }));
      break;
    case "assign":
      await orPage(() =>
        assignSection(context.services, member, { sectionId, organisationIds: wanted.organisations }),
      );
      break;
  }
  return { done: wanted.act };
}

function barOf({ workspaceId, section, language }: Awaited<ReturnType<typeof readSectionPage>>): BarTitle {
  const position = language === "it" ? "Sezione" : "Section";
  return {
    title: section.title,
    detail: `${position} ${section.number}`,
    back: `/cantieri/${workspaceId}`,
  };
}

export default function WorkspaceSectionRoute() {
  const { page } = useLoaderData<typeof loader>();
  return <SectionPage key={page.section.id} page={page} />;
}
