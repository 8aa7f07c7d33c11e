import { Link, type LinkProps } from "@remix-run/react";
import type { ButtonHTMLAttributes, ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";

interface Look {
  /** primary: the one act of an area; outline: other acts; quiet: small ones; danger: what cannot be undone */
  readonly look?: "primary" | "outline" | "quiet" | "danger" | undefined;
  readonly small?: boolean | undefined;
  readonly wide?: boolean | undefined;
  readonly icon?: IconName | undefined;
  readonly children: ReactNode;
}

const letterOf = { primary: "p", outline: "o", quiet: "q", danger: "d" } as const;

function classesOf({ look = "outline", small, wide }: Omit<Look, "children">): string {
  return classNames("btn", letterOf[look], small && "sm", wide && "wide");
}

type ButtonProps = Look & Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className">;

export function Button({ look, small, wide, icon, children, ...button }: ButtonProps) {
  return (
    <button type="submit" {...button} className={classesOf({ look, small, wide })}>
      {icon && <Icon name={icon} size={small ? "small" : "normal"} />}
      {children}
    </button>
  );
}

type ButtonLinkProps = Look & Omit<LinkProps, "className" | "children">;

/** A link that looks like an act: it only ever opens something. */
export function ButtonLink({ look, small, wide, icon, children, ...link }: ButtonLinkProps) {
  return (
    <Link {...link} className={classesOf({ look, small, wide })}>
      {icon && <Icon name={icon} size={small ? "small" : "normal"} />}
      {children}
    </Link>
  );
}
