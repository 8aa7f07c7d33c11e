import { z } from "zod";
import { oneLine } from "~/domain/form/one-line";
import { checkSeat } from "~/domain/territory/check-seat";

/** The two fields of a seat, read together; the messages are codes of `organisationTexts.errors`. */
export const seatForm = z
  .object({
    organisationMunicipality: oneLine.max(80).catch(""),
    organisationProvince: oneLine.max(40).catch(""),
  })
  .transform(({ organisationMunicipality: municipality, organisationProvince: province }, context) => {
    const check = checkSeat({ municipality, province });
    if (check.status === "valid") return check.seat;
    const path = [check.field === "municipality" ? "organisationMunicipality" : "organisationProvince"];
    context.addIssue({ code: "custom", path, message: `seat-${check.reason}` });
    return z.NEVER;
  });
