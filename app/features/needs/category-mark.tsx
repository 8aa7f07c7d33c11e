import { categoryColourHex, categoryIconPaths } from "~/domain/map/category-icon-paths";
import type { NeedCategory } from "~/domain/needs/category";
import type { NeedKind } from "~/domain/needs/need";
import { classNames } from "~/ui/class-names";

interface CategoryMarkProps {
  readonly category: Pick<NeedCategory, "icon" | "colour"> | null;
  /** resources have another shape, as on the map */
  readonly kind?: NeedKind;
}

/** The sign of a category, always beside its name. */
export function CategoryMark({ category, kind = "need" }: CategoryMarkProps) {
  const colour = category ? categoryColourHex[category.colour] : undefined;
  return (
    <svg
      className={classNames("category-mark", kind, category === null && "none")}
      viewBox="0 0 36 36"
      aria-hidden="true"
      focusable="false"
      fill={colour}
    >
      {kind === "need" ? (
        <circle cx="18" cy="18" r="17" />
      ) : (
        <rect x="1" y="1" width="34" height="34" rx="6" />
      )}
      {category && (
        <path
          className="sign"
          d={categoryIconPaths[category.icon]}
          transform="translate(7.2 7.2) scale(0.9)"
          fillRule="evenodd"
        />
      )}
    </svg>
  );
}
