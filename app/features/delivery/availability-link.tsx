import { Link } from "@remix-run/react";
import { useTexts } from "~/ui/language";
import { availabilityTexts } from "./availability-texts";

/** Where the lead finds whether the service could be reached. */
export function AvailabilityLink({ workspaceId }: { readonly workspaceId: string }) {
  const words = useTexts(availabilityTexts);
  return (
    <p>
      <Link to={`/cantieri/${workspaceId}/consegna/disponibilita`}>{words.link}</Link>
    </p>
  );
}
