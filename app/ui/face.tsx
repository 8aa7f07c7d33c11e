import { classNames } from "./class-names";

interface FaceProps {
  readonly name: string;
  readonly organisation?: string;
  /** 1 to 6, in order of arrival */
  readonly colour: number;
}

/** A person as initials; the name is always there for who points or listens. */
export function Face({ name, organisation, colour }: FaceProps) {
  const title = organisation ? `${name}, ${organisation}` : name;
  return (
    <span className={classNames("face", `p${colour}`)} title={title} role="img" aria-label={title}>
      {initialsOf(name)}
    </span>
  );
}

/** "Giulia Rostan" → "GR", "Samir" → "S". */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0] ?? "");
  return letters.join("").toLocaleUpperCase("it");
}
