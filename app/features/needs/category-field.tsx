import { SelectField } from "~/ui/field";
import { useTexts } from "~/ui/language";
import { needTexts } from "./need-texts";
import { useNeedsScene } from "./needs-scene";

interface CategoryFieldProps {
  readonly categoryId: string;
  readonly onChange: (categoryId: string) => void;
}

/** A category of the workspace's list; one that was taken off it stays until another is chosen. */
export function CategoryField({ categoryId, onChange }: CategoryFieldProps) {
  const words = useTexts(needTexts);
  const { about } = useNeedsScene();
  const isKnown = categoryId === "" || about.categories.some(({ id }) => id === categoryId);
  return (
    <SelectField
      name="categoria-del-bisogno"
      label={words.categoryLabel}
      value={categoryId}
      onChange={(event) => onChange(event.target.value)}
      choices={[
        { value: "", label: words.noCategory },
        ...(isKnown ? [] : [{ value: categoryId, label: words.removedCategory }]),
        ...about.categories.map(({ id, name, isSensitive }) => ({
          value: id,
          label: isSensitive ? words.sensitiveOption(name) : name,
        })),
      ]}
    />
  );
}
