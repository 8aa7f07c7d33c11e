import type { WritingStretch } from "~/document/history/writing-stretches";
import { formatDay, formatTime } from "~/domain/wording/format-moment";
import type { Language } from "~/domain/wording/language";
import type { ListedVersion, VersionName } from "./versions-data";

export type NamedVersion = VersionName & {
  readonly seq: number;
  readonly at: Date;
};

interface Saying {
  readonly language: Language;
  readonly now: Date;
  /** the name of a member */
  readonly nameOf: (memberId: string) => string;
}

/**
 * The versions of a text, the latest first: its stretches of writing, and the names given to where they end. A name
 * that was given before anybody wrote stands on a version of its own.
 */
export function listVersions(
  stretches: readonly WritingStretch[],
  named: readonly NamedVersion[],
  saying: Saying,
): readonly ListedVersion[] {
  const written = stretches.map((stretch, index) => {
    const next = stretches[index + 1]?.seq ?? Number.POSITIVE_INFINITY;
    return {
      seq: stretch.seq,
      when: sayStretch(stretch, saying),
      who: stretch.memberIds.flatMap((id) => (id === null ? [] : saying.nameOf(id))),
      names: named.filter(({ seq }) => seq >= stretch.seq && seq < next),
      isNow: index === stretches.length - 1,
    };
  });
  return [...written.reverse(), ...beforeAll(stretches, named, saying)];
}

function beforeAll(
  stretches: readonly WritingStretch[],
  named: readonly NamedVersion[],
  { language, now }: Saying,
): readonly ListedVersion[] {
  const first = stretches[0]?.seq ?? Number.POSITIVE_INFINITY;
  const names = named.filter(({ seq }) => seq < first);
  const [latest] = names;
  if (latest === undefined) return [];
  return [
    { seq: 0, when: sayMinute(latest.at, language, now), who: [], names, isNow: stretches.length === 0 },
  ];
}

/** "lun 30 nov, 9:10–9:52" */
function sayStretch({ from, to }: WritingStretch, { language, now }: Saying): string {
  const [begun, ended] = [formatTime(language, from), formatTime(language, to)];
  const isOneDay = formatDay(language, from, now) === formatDay(language, to, now);
  if (!isOneDay) return `${sayMinute(from, language, now)} – ${sayMinute(to, language, now)}`;
  return `${formatDay(language, to, now)}, ${begun === ended ? ended : `${begun}–${ended}`}`;
}

function sayMinute(at: Date, language: Language, now: Date): string {
  return `${formatDay(language, at, now)}, ${formatTime(language, at)}`;
}
