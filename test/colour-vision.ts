import { rgb } from "d3";

type Matrix = readonly (readonly [number, number, number])[];

/**
 * Full dichromacy, in linear light: Machado, Oliveira & Fernandes 2009, "A physiologically-based
 * model for simulation of color vision deficiency", severity 1.0.
 */
export const MACHADO = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, Matrix>;

/** Luminance only: what a grey printer keeps. */
export const GREY: Matrix = [
  [0.2126, 0.7152, 0.0722],
  [0.2126, 0.7152, 0.0722],
  [0.2126, 0.7152, 0.0722],
];

const linear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const encoded = (c: number) => (c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055);

/** "#rrggbb" as a person with this colour vision sees it. */
export function dichromat(hex: string, matrix: Matrix): string {
  const c = rgb(hex);
  const v = [c.r, c.g, c.b].map((x) => linear(x / 255));
  const [r, g, b] = matrix.map((row) => {
    const sum = row[0] * v[0]! + row[1] * v[1]! + row[2] * v[2]!;
    return encoded(Math.min(1, Math.max(0, sum))) * 255;
  });
  return rgb(r!, g!, b!).formatHex();
}
