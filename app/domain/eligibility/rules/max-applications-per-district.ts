import type { Check, RuleOf } from "../check";
import { conclude, type Finding } from "../conclude";
import { districtNeeded } from "../not-there-yet";
import { agree, namesOf } from "../names-of";
import type { DistrictFacts } from "../partnership-facts";

/** Known are only the applications of this installation: what holds, holds as far as can be seen. */
export const checkMaxApplicationsPerDistrict: Check<"max-applications-per-district"> = (
  rule,
  { districts },
) => {
  if (districts.length === 0) return conclude([districtNeeded]);
  const failing = districts.filter(({ otherApplications }) => otherApplications + 1 > rule.max);
  return conclude(
    failing.length > 0 ? failing.map((district) => tooMany(rule, district)) : [within(districts)],
  );
};

function within(districts: readonly DistrictFacts[]): Finding {
  const [n, names] = [districts.length, namesOf(districts)];
  const others = districts.reduce((sum, { otherApplications }) => sum + otherApplications, 0);
  return {
    status: "met",
    because: {
      it:
        others === 0
          ? `Qui non risultano altre domande ${agree(n, "del distretto", "dei distretti")} ${names.it}.`
          : `Le altre domande ${agree(n, "del distretto", "dei distretti")} ${names.it} restano entro il massimo.`,
      en:
        others === 0
          ? `No other application of the ${agree(n, "district", "districts")} ${names.en} is known here.`
          : `The other applications of the ${agree(n, "district", "districts")} ${names.en} stay within the maximum.`,
    },
  };
}

function tooMany({ max }: RuleOf<"max-applications-per-district">, district: DistrictFacts): Finding {
  const { id, name, otherApplications: others } = district;
  return {
    status: "unmet",
    because: {
      it: `Per il distretto ${name} ${agree(others, "c’è già un’altra domanda", `ci sono già altre ${others} domande`)}: il massimo è ${max}.`,
      en: `There ${agree(others, "is another application", `are ${others} other applications`)} for the district ${name} already: the maximum is ${max}.`,
    },
    toDo: {
      it: `unire le domande del distretto ${name}, o togliere il distretto da questa`,
      en: `to join the applications of the district ${name}, or to take the district out of this one`,
    },
    changes: [{ kind: "join-applications", districtId: id }],
  };
}
