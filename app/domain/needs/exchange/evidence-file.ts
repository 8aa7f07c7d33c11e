/** Larger than a report with pictures; smaller than what stops a page from working. */
export const mostEvidenceBytes = 5 * 1024 * 1024;

/** As the field for files says it to the browser. */
export const acceptedEvidence = ".pdf,.png,.jpg,.jpeg,.odt,.docx,.csv,.xlsx,.ods";
