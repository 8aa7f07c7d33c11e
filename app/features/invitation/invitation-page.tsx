import { Form } from "@remix-run/react";
import { Button, ButtonLink } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { TextField } from "~/ui/field";
import { errorOf, type FormState, summaryOf, valueOf } from "~/ui/form-state";
import { useTexts } from "~/ui/language";
import { texts } from "./texts";

export interface InvitationView {
  readonly workspace: string;
  readonly organisation: string;
  /** in words */
  readonly role: string;
  /** in words */
  readonly until: string;
  readonly email: string;
  /** the name the invitation was sent to */
  readonly name: string;
  /** who would join: somebody signed in, the account of the address, or somebody new */
  readonly guest:
    | { readonly kind: "signed-in"; readonly name: string; readonly email: string }
    | { readonly kind: "known" | "new" };
}

interface InvitationPageProps {
  /** null: not good any more */
  readonly invitation: InvitationView | null;
  readonly form: FormState | null;
}

export function InvitationPage({ invitation, form }: InvitationPageProps) {
  const words = useTexts(texts);
  if (invitation === null) return <NotValid />;
  const { workspace, organisation, role, until, guest } = invitation;
  return (
    <main id="contenuto" tabIndex={-1} className="narrow">
      <h1>{words.invited(workspace)}</h1>
      <p className="lead">{words.for(organisation)}</p>
      <dl className="dl">
        <div>
          <dt>{words.role}</dt>
          <dd>{role}</dd>
        </div>
        <div>
          <dt>{words.until}</dt>
          <dd>{until}</dd>
        </div>
      </dl>
      <ErrorSummary title={words.errorTitle} errors={summaryOf(form, words.errors)} />
      <Form method="post" className="fields" noValidate>
        <input type="hidden" name="intent" value={guest.kind} />
        <GuestFields invitation={invitation} form={form} />
      </Form>
    </main>
  );
}

function GuestFields({
  invitation,
  form,
}: {
  readonly invitation: InvitationView;
  readonly form: FormState | null;
}) {
  const words = useTexts(texts);
  const { guest, email } = invitation;
  switch (guest.kind) {
    case "signed-in":
      return (
        <>
          <p>{words.joinAs(guest.name, guest.email)}</p>
          <Act words={words.join} />
          <p className="small muted">{words.notYou}</p>
        </>
      );
    case "known":
      return (
        <>
          <p>{words.knownLead(email)}</p>
          <input type="hidden" name="username" value={email} autoComplete="username" />
          <PasswordField kind="current" form={form} />
          <Act words={words.join} />
          <p className="small muted">{words.forgotten}</p>
        </>
      );
    case "new":
      return (
        <>
          <p>{words.newLead(email)}</p>
          <TextField
            name="name"
            autoComplete="name"
            label={words.name}
            defaultValue={valueOf(form, "name", invitation.name)}
            error={errorOf(form, "name", words.errors)}
            required
          />
          <input type="hidden" name="username" value={email} autoComplete="username" />
          <PasswordField kind="new" form={form} />
          <Act words={words.create} />
        </>
      );
  }
}

function PasswordField({
  kind,
  form,
}: {
  readonly kind: "current" | "new";
  readonly form: FormState | null;
}) {
  const words = useTexts(texts);
  return (
    <TextField
      name="password"
      type="password"
      autoComplete={`${kind}-password`}
      label={kind === "new" ? words.newPassword : words.password}
      help={kind === "new" ? words.passwordHelp : undefined}
      error={errorOf(form, "password", words.errors)}
      required
    />
  );
}

function Act({ words }: { readonly words: string }) {
  return (
    <div className="acts">
      <Button look="primary">{words}</Button>
    </div>
  );
}

function NotValid() {
  const words = useTexts(texts);
  return (
    <main id="contenuto" tabIndex={-1} className="narrow">
      <h1>{words.notValidTitle}</h1>
      <p className="lead">{words.notValid}</p>
      <p>
        <ButtonLink to="/accedi">{words.toSignIn}</ButtonLink>
      </p>
    </main>
  );
}
