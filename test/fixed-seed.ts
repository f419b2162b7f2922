import fc from "fast-check";

/**
 * Property tests draw the same cases in every run, so that a run that fails somewhere fails
 * everywhere. To look for new cases: CROSSMATCH_TEST_SEED=$RANDOM npx vitest run
 */
fc.configureGlobal({ seed: Number(process.env.CROSSMATCH_TEST_SEED ?? 20250407) });
