import { classNames } from "~/ui/class-names";
import { useTexts } from "~/ui/language";
import { projectorTexts } from "./projector-texts";

/** As many as stand on the screen without scrolling. */
const mostCovered = 64;
/** The families follow each other so that neighbours differ, and say nothing. */
const families = ["rose", "sky", "straw", "mint", "lilac"] as const;

/** That people are writing, and not what. */
export function CoveredCards({ count }: { readonly count: number }) {
  const words = useTexts(projectorTexts);
  if (count === 0) return null;
  return (
    <div className="covered">
      <ul aria-label={words.covered(count)}>
        {Array.from({ length: Math.min(count, mostCovered) }, (_, index) => (
          <li
            key={index}
            className={classNames(families[(index * 3 + Math.floor(index / 16)) % families.length])}
          />
        ))}
      </ul>
      {count > mostCovered && <p className="more">{words.others(count - mostCovered)}</p>}
    </div>
  );
}
