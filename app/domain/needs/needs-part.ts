/** Where a remark about an exported file is from, when it is about the part with the needs of the territory. */
export const needsPart = "needs-part";
