import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { approveMinutes } from "~/commands/workshop/approve-minutes.server";
import { editMinutesPart } from "~/commands/workshop/edit-minutes-part.server";
import { reopenMinutes } from "~/commands/workshop/reopen-minutes.server";
import { orPage, refusalOf } from "~/errors.server";
import { type MinutesDone, MinutesPage } from "~/features/workshops/minutes/minutes-page";
import { minutesTexts } from "~/features/workshops/minutes/minutes-texts";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { useAnswer } from "~/ui/use-answer";
import { pageTitle } from "./page-title";
import { formAgain, readIntent, readText, refusedForm } from "./read-form.server";
import { readMinutes } from "./read-minutes.server";
import { workshopBar } from "./workshop-bar";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workshops.read");
  const language = readLanguage(request);
  const { minutes } = await readMinutes(context.services, member, {
    workshopId: params.workshopId,
    language,
  });
  return {
    bar: workshopBar(minutes.place, minutesTexts[language].title),
    minutes,
    done: readDone(new URL(request.url).searchParams),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workshop.run", params);
  const { services } = context;
  const { workshopId = "" } = params;
  const page = `/cantieri/${member.workspaceId}/laboratori/${workshopId}/verbale`;
  const form = await request.formData();
  switch (readIntent(form)) {
    case "approve": {
      // As whoever approves them has read them: in the language of the record.
      const { toPrint } = await readMinutes(services, member, { workshopId, language: "it" });
      await orPage(() =>
        approveMinutes(services, member, {
          workshopId,
          drafted: toPrint.parts.map(({ id, text }) => ({ partId: id, text })),
        }),
      );
      throw redirect(`${page}?approvato`);
    }
    case "reopen": {
      const reason = readText(form, "reason").trim();
      if (reason === "") return formAgain(refusedForm(form, [{ field: "reason", code: "missing" }]));
      await orPage(() => reopenMinutes(services, member, { workshopId, reason }));
      throw redirect(`${page}?riaperto`);
    }
    default: {
      const partId = readText(form, "partId");
      const field = `text-${partId}`;
      const text = readText(form, field).replace(/\r\n?/g, "\n").trim();
      if (text === "") return formAgain(refusedForm(form, [{ field, code: "missing" }]));
      if (text.length > longestPart) return formAgain(refusedForm(form, [{ field, code: "too-long" }]));
      const edit = { workshopId, partId, text, seenVersion: Number(readText(form, "seenVersion")) };
      const done = await refusalOf(() => editMinutesPart(services, member, edit), ["minutes-changed"]);
      if (done.status === "refused") return formAgain(refusedForm(form, [{ field: null, code: done.code }]));
      throw redirect(`${page}?salvata=${partId}#${partId}`);
    }
  }
}

const longestPart = 20_000;

function readDone(query: URLSearchParams): MinutesDone | null {
  if (query.has("approvato")) return { kind: "approvedNow" };
  if (query.has("riaperto")) return { kind: "reopened" };
  const partId = query.get("salvata");
  return partId === null ? null : { kind: "saved", partId };
}

export default function WorkshopMinutesRoute() {
  const { minutes, done } = useLoaderData<typeof loader>();
  const form = useAnswer<typeof action>()?.form ?? null;
  return <MinutesPage minutes={minutes} form={form} done={form === null ? done : null} />;
}
