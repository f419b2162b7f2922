import type { Policy } from "../../model/policy/schema.js";
import { checkField } from "../controls/check-field.js";
import { rangeField } from "../controls/range-field.js";
import { el } from "../dom.js";
import type { CardPart, PartOptions } from "./card-part.js";
import { explained, question } from "./question.js";

const SHARE = { min: 0, max: 1, step: 0.01, scale: 100, unit: "%" } as const;
const REVIEW = { catchRate: 0.9, lossRate: 0.03 };
const CASELOAD = { officers: 100, caseloadCap: 500 };

/** Who checks: a judge, an examiner, and a limit on what one officer may ask. */
export function reviewPart({ sources, current, edit }: PartOptions): CardPart {
  const change = (part: Partial<Policy["approval"]>) =>
    edit({ approval: { ...current().approval, ...part } });
  const review = (part: Partial<typeof REVIEW>) =>
    change({ review: { ...(current().approval.review ?? REVIEW), ...part } });

  const court = checkField({
    label: "A judge decides on each request",
    name: "approval.courtOrder",
    onInput: (courtOrder) =>
      change({ courtOrder, grantRate: courtOrder ? current().approval.grantRate : 1 }),
  });
  const grant = rangeField({
    ...SHARE,
    label: "Requests a judge grants",
    name: "approval.grantRate",
    onInput: (grantRate) => change({ grantRate }),
  });
  const examined = checkField({
    label: "An examiner looks at each match",
    name: "approval.review",
    onInput: (on) => change({ review: on ? REVIEW : null }),
  });
  const caught = rangeField({
    ...SHARE,
    label: "Wrong matches stopped",
    name: "approval.review.catchRate",
    onInput: (catchRate) => review({ catchRate }),
  });
  const lost = rangeField({
    ...SHARE,
    label: "Right matches lost",
    name: "approval.review.lossRate",
    onInput: (lossRate) => review({ lossRate }),
  });
  const limited = checkField({
    label: "One officer may ask only about so many people",
    name: "approval.caseload",
    onInput: (on) => change(on ? CASELOAD : { officers: null, caseloadCap: null }),
  });
  const officers = rangeField({
    label: "Officers who may ask",
    name: "approval.officers",
    min: 1,
    max: 5000,
    step: 1,
    onInput: (value) => change({ officers: Math.round(value) }),
  });
  const cap = rangeField({
    label: "People each may ask about",
    name: "approval.caseloadCap",
    min: 1,
    max: 5000,
    step: 1,
    onInput: (value) => change({ caseloadCap: Math.round(value) }),
  });
  const under = (...fields: { readonly element: HTMLElement }[]) =>
    el("div", { class: "cm-subfields" }, ...fields.map((field) => field.element));
  const [judged, checked, capped] = [under(grant), under(caught, lost), under(officers, cap)];
  const element = question(
    "review",
    explained(court.element, "courtOrder", "a judge", sources),
    judged,
    explained(examined.element, "review", "an examiner", sources),
    checked,
    explained(limited.element, "caseload", "a limit for each officer", sources),
    capped,
  );
  return {
    element,
    show({ request, approval }) {
      element.hidden = request.list === "nobody";
      court.value = approval.courtOrder;
      judged.hidden = !approval.courtOrder;
      grant.value = approval.grantRate;
      examined.value = approval.review !== null;
      checked.hidden = approval.review === null;
      caught.value = approval.review?.catchRate ?? REVIEW.catchRate;
      lost.value = approval.review?.lossRate ?? REVIEW.lossRate;
      const { officers: number, caseloadCap } = approval;
      limited.value = number !== null && caseloadCap !== null;
      capped.hidden = !limited.value;
      officers.value = number ?? CASELOAD.officers;
      cap.value = caseloadCap ?? CASELOAD.caseloadCap;
    },
  };
}
