import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";

import { useAnswer } from "~/ui/use-answer";
import { signInWithLink } from "~/commands/sign-in-with-link.server";
import { refusalOf } from "~/errors.server";
import { GateShell } from "~/features/shell/gate-shell";
import { OpenLinkPage } from "~/features/sign-in/open-link-page";
import { texts } from "~/features/sign-in/texts";
import { readLanguage } from "~/language.server";
import { publicRoute, sessionStarted } from "~/session.server";
import { pageTitle } from "./page-title";
import { formAgain, refusedForm } from "./read-form.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

/** Looks at nothing: programs that check mail open the address before the person does. */
export function loader({ request, context }: LoaderFunctionArgs) {
  publicRoute(request, context);
  return { title: texts[readLanguage(request)].linkTitle };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const visitor = publicRoute(request, context);
  const enter = () => signInWithLink(context.services, params.token ?? "", visitor);
  const entered = await refusalOf(enter, ["link-not-valid", "too-many-tries"]);
  if (entered.status === "done") throw sessionStarted(entered.result, "/", context);
  return formAgain(refusedForm(new FormData(), [{ field: null, code: entered.code }]));
}

export default function SignInLinkRoute() {
  const answer = useAnswer<typeof action>();
  return (
    <GateShell>
      <OpenLinkPage form={answer?.form ?? null} />
    </GateShell>
  );
}
