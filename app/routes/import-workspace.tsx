import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { importArchive } from "~/commands/archive/import-archive.server";
import { lookAtArchive } from "~/commands/archive/look-at-archive.server";
import type { Account } from "~/database/accounts.server";
import { archiveLimits } from "~/domain/archive/archive-format";
import type { ArchiveRefusal } from "~/domain/archive/archive-refusal";
import { can } from "~/domain/rights/can";
import { notAllowed, notFound, refusalOf } from "~/errors.server";
import { ImportArchivePage } from "~/features/archive/import-archive-page";
import { importArchiveTexts } from "~/features/archive/import-archive-texts";
import { GateShell } from "~/features/shell/gate-shell";
import { readLanguage } from "~/language.server";
import type { Services } from "~/services.server";
import { readSendingKey, requireAccount } from "~/session.server";
import type { FormState } from "~/ui/form-state";
import { useAnswer } from "~/ui/use-answer";
import { isUpload } from "~/is-upload.server";
import { pageTitle } from "./page-title";
import { readArchivePreview } from "./read-archive-preview.server";
import { readForm, readIntent, refusedForm } from "./read-form.server";
import { readInstallation } from "./read-installation.server";
import { type Upload, withUpload } from "./take-upload.server";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(page?.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { account } = await requireAccount(request, context);
  await requireKeeper(context.services, account);
  const language = readLanguage(request);
  const uploadId = new URL(request.url).searchParams.get("archivio");
  const asked = { accountId: account.id, language };
  return {
    title: importArchiveTexts[language].title,
    person: { name: account.name },
    preview: uploadId === null ? null : await readArchivePreview(context.services, { ...asked, uploadId }),
  };
}

/** The file is looked at first; what was seen is confirmed by another form. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { account } = await requireAccount(request, context);
  await requireKeeper(context.services, account);
  if (isUpload(request)) {
    const limits = { field: "file", mostBytes: archiveLimits.packedBytes };
    const answer = await withUpload(request, limits, (upload) => look(context.services, account, upload));
    return answer === "too-large" ? refuse({ code: "too-large", found: "" }) : answer;
  }
  const form = await request.formData();
  if (readIntent(form) !== "confirm") throw notFound();
  const read = readForm(form, confirmForm);
  if (read.status === "refused") return again(read.state);
  const done = await refusalOf(
    () => importArchive(context.services, account, { ...read.value, sendingKey: readSendingKey(request) }),
    ["workspace-there", "archive-not-valid", "preview-gone"],
  );
  if (done.status === "done") throw redirect(read.value.joins ? `/cantieri/${done.result}` : "/cantieri");
  const field = done.code === "preview-gone" ? "file" : "archive";
  return again(refusedForm(form, [{ field, code: done.code }]));
}

const ticked = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");
const confirmForm = z.object({ uploadId: z.string().regex(/^[\w-]{1,64}$/), asCopy: ticked, joins: ticked });

async function look(services: Services, account: Account, { file, form }: Upload) {
  if (file === null) return refuse({ code: "no-file", found: "" });
  const asked = await refusalOf(() => lookAtArchive(services, account, file), ["too-many-tries"]);
  if (asked.status === "refused") return again(refusedForm(form, [{ field: "file", code: asked.code }]));
  if (asked.result.status === "refused") return refuse(asked.result);
  throw redirect(`/cantieri/importa?archivio=${asked.result.uploadId}`);
}

async function requireKeeper(services: Services, { id, isAdministrator }: Account): Promise<void> {
  const actor = { kind: "account", accountId: id, isAdministrator } as const;
  if (!can(actor, "installation.import-workspace", await readInstallation(services))) throw notAllowed();
}

type Refused = Pick<ArchiveRefusal, "code" | "found">;
const noForm: FormState | null = null;
const noRefusal: Refused | null = null;

function refuse({ code, found }: Refused) {
  return data({ refusal: { code, found }, form: noForm }, { status: code === "too-large" ? 413 : 400 });
}

function again(form: FormState) {
  return data({ refusal: noRefusal, form }, { status: 400 });
}

export default function ImportWorkspaceRoute() {
  const { person, preview } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  return (
    <GateShell person={person} hasBar>
      <ImportArchivePage preview={preview} refusal={answer?.refusal ?? null} form={answer?.form ?? null} />
    </GateShell>
  );
}
