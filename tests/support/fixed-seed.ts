import fc from 'fast-check'

// The same random cases in every run, so that a commit passes or fails for what it changes. Others are tried
// with VIGIL_TEST_SEED, and whatever they find becomes a test of its own.
fc.configureGlobal({ seed: Number(process.env.VIGIL_TEST_SEED ?? 20210405) })
