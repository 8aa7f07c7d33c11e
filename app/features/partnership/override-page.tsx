import type { FormState } from "~/ui/form-state";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { FrozenNote } from "./frozen-note";
import { noticeTexts } from "./notice-texts";
import { OverrideForm } from "./override-form";
import { SmallPage } from "./small-page";

export interface OverrideData {
  readonly workspaceId: string;
  readonly workspaceTitle: string;
  readonly ruleId: string;
  /** the rule in words */
  readonly rule: string;
  /** what was said when somebody took it upon themselves; null: nobody did */
  readonly override: { readonly reason: string; readonly by: string; readonly at: string } | null;
  /** nothing of it is changed while the stage is frozen */
  readonly isFrozen: boolean;
}

/** One rule, taken upon oneself with a reason or given back. */
export function OverridePage({
  data,
  form,
}: {
  readonly data: OverrideData;
  readonly form: FormState | null;
}) {
  const words = useTexts(noticeTexts);
  const { workspaceId, workspaceTitle, ruleId, rule, override, isFrozen } = data;
  return (
    <SmallPage title={words.overrideTitle} workspaceId={workspaceId} workspaceTitle={workspaceTitle}>
      <p className="lead">{rule}</p>
      <p>{words.overrideWhy}</p>
      {override && (
        <Note>
          <p>
            <b>{override.by}</b>, {override.at}
          </p>
          <p>{override.reason}</p>
        </Note>
      )}
      {isFrozen ? (
        <FrozenNote />
      ) : (
        <OverrideForm
          workspaceId={workspaceId}
          ruleId={ruleId}
          isOverridden={override !== null}
          form={form}
        />
      )}
    </SmallPage>
  );
}
