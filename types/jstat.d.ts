/** The part of jstat's interface that Crossmatch uses; the package brings no types of its own. */
declare module "jstat" {
  interface Distributions {
    readonly studentt: {
      /** P(T <= x) for Student's t with `degrees` degrees of freedom. */
      cdf(x: number, degrees: number): number;
    };
    readonly chisquare: {
      /** P(X <= x) for a chi-squared variable with `degrees` degrees of freedom. */
      cdf(x: number, degrees: number): number;
    };
    readonly poisson: {
      /** P(X <= k) for a Poisson variable of the given mean. */
      cdf(k: number, mean: number): number;
    };
    readonly normal: {
      /** P(X <= x) for a normal variable. */
      cdf(x: number, mean: number, deviation: number): number;
      /** The x with P(X <= x) = p for a normal variable. */
      inv(p: number, mean: number, deviation: number): number;
    };
    readonly beta: {
      /** The x with P(X <= x) = p for a beta variable. */
      inv(p: number, alpha: number, beta: number): number;
    };
  }
  const jstat: Distributions & { readonly jStat: Distributions };
  export default jstat;
}
