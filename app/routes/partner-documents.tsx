import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { confirmSignedCopy } from "~/commands/confirm-signed-copy.server";
import { handInSignedCopy } from "~/commands/hand-in-signed-copy.server";
import { makePartnershipDocument } from "~/commands/make-partnership-document.server";
import type { Member } from "~/database/members.server";
import { notFound, refusalOf } from "~/errors.server";
import { DocumentsPage } from "~/features/partnership/documents-page";
import { documentTexts } from "~/features/partnership/documents-texts";
import type { BarTitle } from "~/features/shell/shell-data";
import { readLanguage } from "~/language.server";
import type { Services } from "~/services.server";
import { requireMember } from "~/session.server";
import { pageTitle } from "./page-title";
import { readBodyDocuments } from "./read-body-documents.server";
import { readIntent, readText } from "./read-form.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "partner.read-sheet", params);
  const language = readLanguage(request);
  const documents = await readBodyDocuments(context.services, member, {
    organisationId: params.organisationId ?? "",
    language,
  });
  const asked = new URL(request.url).searchParams;
  const bar: BarTitle = {
    title: documentTexts[language].title,
    detail: documents.organisation.shortName,
    back: `/cantieri/${member.workspaceId}/partenariato`,
  };
  return { bar, documents, done: asked.get("fatto"), refused: asked.get("no") };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "partner.read-sheet", params);
  const { organisationId = "" } = params;
  const form = await request.formData();
  const act = await readAct(form, organisationId);
  const done = await refusalOf(() => act(context.services, member), shown);
  const told = done.status === "done" ? `fatto=${readIntent(form)}` : `no=${done.code}`;
  const kind = readText(form, "kind");
  throw redirect(
    `/cantieri/${member.workspaceId}/partenariato/${organisationId}/documenti?${told}#${/^[a-z-]+$/.test(kind) ? kind : ""}`,
  );
}

const shown = [
  ...(["file-missing", "file-too-large", "file-not-recognised", "too-many-tries"] as const),
  ...(["record-changed", "input-not-valid"] as const),
];

type Act = (services: Services, member: Member) => Promise<unknown>;

async function readAct(form: FormData, organisationId: string): Promise<Act> {
  const kind = readText(form, "kind");
  switch (readIntent(form)) {
    case "make": {
      const what = { kind, organisationId: form.has("ofAll") ? "" : organisationId };
      return (services, member) => makePartnershipDocument(services, member, what);
    }
    case "hand-in": {
      const file = form.get("file");
      const isFile = file !== null && typeof file !== "string";
      const bytes = isFile ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
      const copy = { kind, organisationId, fileName: isFile ? file.name : "", bytes };
      return (services, member) => handInSignedCopy(services, member, copy);
    }
    case "confirm": {
      const copyId = readText(form, "copyId");
      return (services, member) => confirmSignedCopy(services, member, copyId);
    }
    default:
      throw notFound();
  }
}

export default function PartnerDocumentsRoute() {
  const { documents, done, refused } = useLoaderData<typeof loader>();
  return <DocumentsPage documents={documents} done={done} refused={refused} />;
}
