import { respell } from "./respell.js";
import { ruleBook } from "./spelling-rules.js";

/**
 * Shapes that reading software, or an eye, takes for each other. Pairs of letters weigh more than a
 * letter and a digit, for many programs put a digit in a name right again; 0 for O and 1 for I are
 * left out because every one does. Each letter has a shape near it, so that every name can be hit.
 */
const SHAPES = ruleBook(
  `O<>Q*3 O<>D*3 O<>C*3 I<>L*3 I<>J*3 I<>T*3 U<>V*3 E<>F*3 C<>G*3 C<>E*2 P<>F*2 P<>R*3 B<>R*2
   H<>N*3 M<>N*2 K<>X*2 V<>Y*3 A<>R H<>M S<>B`,
  `RN<>M*4 NI<>M*2 CL<>D*4 VV<>W*4 LI<>U*3 II<>U*2 IJ<>U TI<>N NN<>M`,
  `S>5 B>8 Z>2 G>6 A>4`,
);

/**
 * Plain capitals as read wrongly from paper: one shape taken for another; `u` in [0, 1). Paper has
 * no law of position. Always differs from a text that holds a letter.
 */
export function misread(text: string, u: number): string {
  return respell(text, SHAPES, u);
}
