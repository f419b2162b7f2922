/** Dollars in words, to two or three digits: "$2.8 billion", "$313 billion", "$40 million", "$0". */
export function dollars(value: number): string {
  const [amount, unit] = parts(value);
  return unit ? `${amount} ${unit}` : amount;
}

/** The same for a scale or a label: "$2.8bn", "$40m". */
export function shortDollars(value: number): string {
  const [amount, unit] = parts(value);
  return `${amount}${SHORT[unit]}`;
}

/** A range of dollars: "$1.2 to $4.5 billion", "$900 million to $1.1 billion". */
export function dollarRange(low: number, high: number): string {
  const [from, to] = [dollars(low), dollars(high)];
  if (from === to) return to;
  const unit = parts(high)[1];
  const same = unit !== "" && unit === parts(low)[1];
  return same ? `${parts(low)[0]} to ${to}` : `${from} to ${to}`;
}

const SHORT = { "": "", million: "m", billion: "bn" } as const;
type Unit = keyof typeof SHORT;

function parts(value: number): readonly [amount: string, unit: Unit] {
  const size = Math.abs(value);
  const [unit, scale]: readonly [Unit, number] =
    size >= 995e6 ? ["billion", 1e9] : size >= 0.5e6 ? ["million", 1e6] : ["", 1];
  const digits = Math.max(2, Math.min(3, Math.ceil(Math.log10(size / scale + 1e-9))));
  const amount = Number((size / scale).toPrecision(digits)).toLocaleString("en-US");
  return [`${value < 0 && amount !== "0" ? "−" : ""}$${amount}`, unit];
}
