import { Brand } from "~/ui/brand";

/** The plumb line in blue, on a white page. */
export function BrandOnPaper() {
  return (
    <div className="brand-on-paper">
      <Brand />
    </div>
  );
}
