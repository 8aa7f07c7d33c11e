import { describeKind, kindsOf, organisationKinds } from "~/domain/organisation/kinds";
import type { Wording } from "~/domain/wording/language";
import { listAny } from "~/domain/wording/list-words";
import { inBoth } from "~/domain/wording/wording";

/** A group of kinds in words: "un ente gestore", "ente gestore", "enti gestori". */
export interface KindsInWords {
  readonly a: Wording;
  readonly one: Wording;
  readonly many: Wording;
}

/** A group people have a word for by that word, any other by the names of its kinds. */
export function describeKinds(kinds: readonly string[]): KindsInWords {
  return knownGroups.get(keyOf(kinds)) ?? describeOneByOne(kinds);
}

/** "un ente gestore", "2 enti gestori". */
export function someOf(n: number, kinds: readonly string[]): Wording {
  const { a, many } = describeKinds(kinds);
  return n === 1 ? a : inBoth((language) => `${n} ${many[language]}`);
}

/** "1 ente gestore", "2 enti gestori". */
export function countOf(n: number, kinds: readonly string[]): Wording {
  const { one, many } = describeKinds(kinds);
  return inBoth((language) => `${n} ${(n === 1 ? one : many)[language]}`);
}

/** "Per ora non ci sono enti gestori tra i partner." */
export function nobodyOf(kinds: readonly string[]): Wording {
  const { many } = describeKinds(kinds);
  return {
    it: `Per ora non ci sono ${many.it} tra i partner.`,
    en: `There are no ${many.en} among the partners so far.`,
  };
}

function describeOneByOne(kinds: readonly string[]): KindsInWords {
  const names = inBoth((language) =>
    listAny(
      language,
      kinds.map((kind) => lowerFirst(describeKind(kind).name[language])),
    ),
  );
  return {
    a: { it: `un ente (${names.it})`, en: `an organisation (${names.en})` },
    one: { it: `ente (${names.it})`, en: `organisation (${names.en})` },
    many: { it: `enti (${names.it})`, en: `organisations (${names.en})` },
  };
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function keyOf(kinds: readonly string[]): string {
  return [...kinds].sort().join(" ");
}

const publicBodies = organisationKinds
  .filter(({ family, isManagingBody }) => ["public", "health"].includes(family) && !isManagingBody)
  .map(({ id }) => id);

const knownGroups = new Map<string, KindsInWords>([
  [
    keyOf(organisationKinds.map(({ id }) => id)),
    {
      a: { it: "un ente", en: "an organisation" },
      one: { it: "ente", en: "organisation" },
      many: { it: "enti", en: "organisations" },
    },
  ],
  [
    keyOf(kindsOf("managing-body")),
    {
      a: { it: "un ente gestore", en: "a managing body" },
      one: { it: "ente gestore", en: "managing body" },
      many: { it: "enti gestori", en: "managing bodies" },
    },
  ],
  [
    keyOf(kindsOf("third-sector")),
    {
      a: { it: "un ente del terzo settore", en: "a third-sector body" },
      one: { it: "ente del terzo settore", en: "third-sector body" },
      many: { it: "enti del terzo settore", en: "third-sector bodies" },
    },
  ],
  [
    keyOf(publicBodies),
    {
      a: { it: "un altro ente pubblico", en: "another public body" },
      one: { it: "altro ente pubblico", en: "other public body" },
      many: { it: "altri enti pubblici", en: "other public bodies" },
    },
  ],
  [
    keyOf(kindsOf("firm")),
    {
      a: { it: "un’impresa", en: "an enterprise" },
      one: { it: "impresa", en: "enterprise" },
      many: { it: "imprese", en: "enterprises" },
    },
  ],
]);
