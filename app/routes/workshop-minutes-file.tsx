import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound } from "~/errors.server";
import { plainName } from "~/export/file-names";
import { renderLetterOdt } from "~/export/letter-odt.server";
import { renderLetterPdf } from "~/export/letter-pdf.server";
import { printableMinutes } from "~/export/printable-minutes";
import { requireMember } from "~/session.server";
import { downloadOf } from "./download.server";
import { readMinutes } from "./read-minutes.server";

/** The minutes as a file: a PDF/A to keep, or an ODT to go on writing in. The same minutes give the same bytes. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workshops.read");
  const { services } = context;
  // Files are in the language people spoke.
  const asked = { workshopId: params.workshopId, language: "it" } as const;
  const { toPrint } = await readMinutes(services, member, asked);
  const letter = printableMinutes(toPrint);
  const name = plainName(`Verbale ${toPrint.workshopTitle}`);
  switch (params.format) {
    case "pdf": {
      const { bytes } = await renderLetterPdf(letter, {
        renderPdf: (job) => services.pdfRenderer.render(job),
      });
      return downloadOf({ name: `${name}.pdf`, mediaType: "application/pdf", bytes });
    }
    case "odt": {
      const { bytes } = renderLetterOdt(letter);
      return downloadOf({ name: `${name}.odt`, mediaType: "application/vnd.oasis.opendocument.text", bytes });
    }
    default:
      throw notFound();
  }
}
