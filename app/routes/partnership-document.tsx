import type { LoaderFunctionArgs } from "@remix-run/node";
import { printableOf } from "~/commands/make-partnership-document.server";
import { readDocumentStates } from "~/commands/read-documents.server";
import { readStoredFile } from "~/database/partnership-documents.server";
import { notFound } from "~/errors.server";
import { renderLetterOdt } from "~/export/letter-odt.server";
import { requireMember } from "~/session.server";
import { downloadOf } from "./download.server";
import { mayReadDocument } from "./may-read-document.server";

/** A document as it was made: the PDF to sign, or with `?formato=odt` the same text to go on writing in. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workspace.read");
  const { services } = context;
  const { workspaceId } = member;
  const read = await readDocumentStates(services, workspaceId);
  const state = read.states.find(({ made }) => made.some(({ id }) => id === params.documentId));
  const document = state?.made.find(({ id }) => id === params.documentId);
  if (state === undefined || document === undefined) throw notFound();
  if (!mayReadDocument(member, state, document)) throw notFound();
  if (new URL(request.url).searchParams.get("formato") === "odt") {
    const made = { kind: state.kind, picked: document.data, dataHash: document.dataHash };
    const { bytes } = renderLetterOdt(printableOf(made, read, document.createdAt.toISOString()));
    const name = document.fileName.replace(/\.pdf$/, ".odt");
    return downloadOf({ name, mediaType: "application/vnd.oasis.opendocument.text", bytes });
  }
  const file = await readStoredFile(services.database, document.fileSha256);
  if (file === null) throw notFound();
  return downloadOf({ name: document.fileName, ...file });
}
