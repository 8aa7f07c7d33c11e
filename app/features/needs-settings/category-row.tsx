import { Form } from "@remix-run/react";
import type { RefObject } from "react";
import { categoryMark } from "~/domain/needs/change-categories";
import { Button } from "~/ui/button";
import type { FormState } from "~/ui/form-state";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import { Tag } from "~/ui/tag";
import { useSeen } from "~/ui/use-seen";
import { useTimesSaved } from "~/ui/use-times-saved";
import { CategoryFields, CategoryMark } from "./category-fields";
import type { CountedCategory } from "./settings-data";
import { settingsTexts } from "./settings-texts";

interface CategoryRowProps {
  readonly category: CountedCategory;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** its form when it was sent and not accepted */
  readonly form: FormState | null;
}

/** A category of the list: where it stands, what it is, and how to change or remove it. */
export function CategoryRow({ category, isFirst, isLast, form }: CategoryRowProps) {
  const words = useTexts(settingsTexts);
  const { id, name, isSensitive, count } = category;
  const saved = useTimesSaved(form !== null);
  return (
    <li id={id}>
      <div className="top">
        <CategoryMark category={category} />
        <div className="what">
          <b lang="it">{name}</b> {isSensitive && <Tag tone="warn">{words.sensitive}</Tag>}
          <span className="small muted">{words.count(count)}</span>
        </div>
        <Form method="post" preventScrollReset className="order">
          <input type="hidden" name="intent" value="move" />
          <input type="hidden" name="id" value={id} />
          <button name="by" value="-1" aria-label={words.up(name)} disabled={isFirst}>
            <span className="turned">
              <Icon name="arrow-down" size="small" />
            </span>
          </button>
          <button name="by" value="1" aria-label={words.down(name)} disabled={isLast}>
            <Icon name="arrow-down" size="small" />
          </button>
        </Form>
      </div>
      <details key={saved.times} open={form !== null}>
        <summary aria-label={words.editNamed(name)}>{words.edit}</summary>
        <EditForm place={saved.form} category={category} form={form} />
        <Remove category={category} />
      </details>
    </li>
  );
}

interface EditFormProps extends Pick<CategoryRowProps, "category" | "form"> {
  readonly place: RefObject<HTMLFormElement>;
}

function EditForm({ place, category, form }: EditFormProps) {
  const words = useTexts(settingsTexts);
  const seen = useSeen(categoryMark(category), form);
  return (
    <Form ref={place} method="post" preventScrollReset className="fields" noValidate>
      <About category={category} intent="edit" seen={seen} />
      <CategoryFields formId={category.id} category={category} form={form} count={category.count} />
      <div className="acts">
        <Button look="primary">{words.save}</Button>
      </div>
    </Form>
  );
}

function Remove({ category }: { readonly category: CountedCategory }) {
  const words = useTexts(settingsTexts);
  const { count, isSensitive } = category;
  const mayGo = !isSensitive || count === 0;
  return (
    <details className="remove">
      <summary>{words.remove}</summary>
      <Form method="post" preventScrollReset>
        <About category={category} intent="remove" seen={categoryMark(category)} />
        <p className="small">
          {count === 0 ? words.removeNone : mayGo ? words.removeWhat(count) : words.removeSensitive}
        </p>
        {mayGo && (
          <Button small look="danger">
            {words.removeYes}
          </Button>
        )}
      </Form>
    </details>
  );
}

interface AboutProps {
  readonly category: CountedCategory;
  readonly intent: string;
  readonly seen: string;
}

function About({ category, intent, seen }: AboutProps) {
  return (
    <>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="id" value={category.id} />
      <input type="hidden" name="seen" value={seen} />
    </>
  );
}
