import { classNames } from "~/ui/class-names";

const paths = {
  plus: "M20 12.5h-7.5V20h-1v-7.5H4v-1h7.5V4h1v7.5H20v1z",
  minus: "M20 12.5H4v-1h16v1z",
  up: "M11.5 20V6.4l-5.1 5.2-.8-.8L12 4.5l6.4 6.3-.8.8-5.1-5.2V20h-1z",
  down: "M11.5 4v13.6l-5.1-5.2-.8.8 6.4 6.3 6.4-6.3-.8-.8-5.1 5.2V4h-1z",
  check: "m9.6 17.9-5.5-5.5.8-.8 4.7 4.7L19.1 6.8l.8.8L9.6 17.9z",
  clock:
    "M11.5 5h1v7.5H7v-1h4.5V5zM22 12c0 5.5-4.5 10-10 10S2 17.5 2 12 6.5 2 12 2s10 4.5 10 10zm-1 0c0-5-4-9-9-9s-9 4-9 9 4 9 9 9 9-4 9-9z",
  pencil:
    "M20.5 3.5c-.5-.6-1.3-.9-2.1-.9s-1.6.3-2.2.9L4.6 15.2l-1 5.2 5.2-1L20.5 7.8c1.2-1.2 1.2-3.1 0-4.3zm-5.7 2.8.7-.7 2.9 2.9-.7.7-2.9-2.9zm-.7.8 1.1 1-8.4 8.4-1.1-1.1 8.4-8.3zM5.7 18.3c-.1-.2-.4-.3-.6-.3l.3-1.5 2.1 2.1-1.5.3c0-.2-.1-.5-.3-.6zm2.9 0-1.1-1.1 8.4-8.4 1 1.1-8.3 8.4z",
  cloud:
    "m4 3-1 1 4 4a5.300 5.300 0 0 0 0 10.600h10.600l2.400 2.400 1-1L4 3Zm3 14.200a3.800 3.800 0 0 1-.1-7.600h.6l.3-.8 8.300 8.400H7ZM18.900 9.700A6.600 6.600 0 0 0 9.100 5.400l1.100 1.100a5.100 5.100 0 0 1 7.300 3.800v.7l.7.050a3 3 0 0 1 1.800 5.200l1 1a4.500 4.500 0 0 0-2-7.550Z",
  error:
    "M12 2C6.500 2 2 6.500 2 12s4.500 10 10 10 10-4.500 10-10S17.500 2 12 2Zm0 19c-5 0-9-4-9-9s4-9 9-9 9 4 9 9-4 9-9 9Zm-.5-14h1v7h-1V7Zm-.2 9h1.400v1.400h-1.400V16Z",
} as const;

/** The few signs of the phone, drawn in the page: the sprite of the desk is half of all a phone may fetch. */
export function Sign({ name, small }: { readonly name: keyof typeof paths; readonly small?: true }) {
  return (
    <svg className={classNames("i", small && "s")} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
