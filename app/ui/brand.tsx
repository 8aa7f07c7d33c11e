import { Link } from "@remix-run/react";

/** The plumb line and the name. */
export function Brand() {
  return (
    <Link className="brand" to="/">
      <svg viewBox="0 0 20 30" aria-hidden="true">
        <path
          d="M2 1.5h16M10 1.5V15"
          stroke="currentColor"
          strokeWidth="2.5"
          strokeLinecap="round"
          fill="none"
        />
        <path d="m10 13.5 6 6.2-6 9.3-6-9.3 6-6.2Z" fill="currentColor" />
      </svg>
      Cantiere
    </Link>
  );
}
