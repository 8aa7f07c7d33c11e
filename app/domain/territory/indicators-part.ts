/** Where a remark about an exported file is from, when it is about the part with the figures of the territory. */
export const indicatorsPart = "indicators-part";
