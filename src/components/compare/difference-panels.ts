/** Differences that are drawn, each on a scale of its own; people stand apart from requests. */
export const DIFFERENCE_PANELS: readonly {
  readonly measure: string;
  readonly title: string;
  readonly unit: "people" | "requests";
}[] = [
  { measure: "exposed", title: "People exposed in all", unit: "people" },
  { measure: "subject", title: "People sought and found", unit: "people" },
  { measure: "mistaken", title: "People exposed by mistake", unit: "people" },
  { measure: "coresidents", title: "People who live with those found", unit: "people" },
  { measure: "correct", title: "Requests answered with the right record", unit: "requests" },
  { measure: "wrong", title: "Requests answered with a wrong record", unit: "requests" },
];
