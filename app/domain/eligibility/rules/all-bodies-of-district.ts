import { kindsOf } from "~/domain/organisation/kinds";
import type { Check } from "../check";
import { conclude, type Finding } from "../conclude";
import { districtNeeded } from "../not-there-yet";
import { agree, namesOf } from "../names-of";
import type { DistrictFacts, PartnerFacts, PartnershipFacts } from "../partnership-facts";
import { isOfKinds, members } from "../who-counts";

export const checkAllBodiesOfDistrict: Check<"all-bodies-of-district"> = (_rule, facts) => {
  if (facts.districts.length === 0) return conclude([districtNeeded]);
  return conclude([...facts.districts.flatMap(bodiesNotFound), ...bodiesFound(facts)]);
};

function bodiesNotFound({ id, name, bodies }: DistrictFacts): Finding[] {
  if (bodies.length > 0) return [];
  return [
    {
      status: "unknown",
      because: {
        it: `Non sappiamo ancora quali sono gli enti gestori del distretto ${name}.`,
        en: `We do not know yet which are the managing bodies of the district ${name}.`,
      },
      missing: [{ kind: "district-body", districtId: id }],
    },
  ];
}

interface Absent {
  readonly name: string;
  readonly districtId: string;
}

function bodiesFound(facts: PartnershipFacts): Finding[] {
  const asked = facts.districts.flatMap(({ id, bodies }) => bodies.map((name) => ({ name, districtId: id })));
  if (asked.length === 0) return [];
  const present = new Set(members(facts).map(({ districtBody }) => districtBody));
  const absent = asked.filter(({ name }) => !present.has(name));
  if (absent.length === 0) return [allThere(asked)];
  const unplaced = members(facts).filter(isUnplacedBody);
  // With fewer bodies to place than are missing, some are missing whoever they turn out to be.
  const isSure = absent.length > unplaced.length;
  return [
    ...(isSure ? [someMissing(absent)] : []),
    ...(unplaced.length > 0 ? [whichBody(absent, unplaced)] : []),
  ];
}

/** A managing body of which nobody said which of the district it is. */
function isUnplacedBody(partner: PartnerFacts): boolean {
  return partner.districtBody === null && isOfKinds(partner, managingBodies) !== false;
}

function allThere(asked: readonly Absent[]): Finding {
  const names = namesOf(asked);
  return {
    status: "met",
    because: {
      it: `${agree(asked.length, "Partecipa l’unico ente gestore", "Partecipano tutti gli enti gestori")}: ${names.it}.`,
      en: `${agree(asked.length, "The only managing body takes part", "All the managing bodies take part")}: ${names.en}.`,
    },
  };
}

function someMissing(absent: readonly Absent[]): Finding {
  const names = namesOf(absent);
  return {
    status: "unmet",
    because: {
      it: `${agree(absent.length, "Manca un ente gestore", "Mancano enti gestori")} del distretto: ${names.it}.`,
      en: `${agree(absent.length, "A managing body", "Managing bodies")} of the district ${agree(absent.length, "is", "are")} missing: ${names.en}.`,
    },
    toDo: { it: `aggiungere ${names.it}`, en: `to add ${names.en}` },
    changes: absent.map(({ name }) => ({
      kind: "add-partner",
      kinds: managingBodies,
      roles: ["partner"],
      inPiedmont: false,
      times: 1,
      districtBody: name,
    })),
  };
}

function whichBody(absent: readonly Absent[], unplaced: readonly PartnerFacts[]): Finding {
  const names = namesOf(unplaced);
  return {
    status: "unknown",
    because: {
      it: `Non sappiamo ancora quale ente gestore del distretto ${agree(unplaced.length, "sia", "siano")} ${names.it}.`,
      en: `We do not know yet which managing body of the district ${names.en} ${agree(unplaced.length, "is", "are")}.`,
    },
    missing: absent.map(({ districtId }) => ({ kind: "district-body", districtId })),
  };
}

const managingBodies = kindsOf("managing-body");
